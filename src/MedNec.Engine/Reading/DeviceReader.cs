namespace MedNec.Engine.Reading;

/// <summary>A device as a text names it.</summary>
/// <param name="Name">The name we compare with: "power wheelchair" for "electric wheelchair".</param>
public sealed record WrittenDevice(string Name);

/// <summary>Reads the devices and equipment that we know (<c>packs/reading/devices.yaml</c>).</summary>
public static class DeviceReader
{
    private static readonly KnownNames<WrittenDevice> Known = new(
        from device in Packs.Yaml("reading/devices.yaml")["devices"].Items
        let value = new WrittenDevice(device.Texts[0])
        from name in device.Texts
        from form in name.EndsWith('s') ? [name] : new[] { name, name + "s" }
        select (form, value));

    /// <summary>The devices, in order.</summary>
    public static IReadOnlyList<Found<WrittenDevice>> In(string text) => Known.In(text);
}
