using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MedNec.Benchmarks;
using MedNec.Benchmarks.Charts;
using MedNec.Benchmarks.Codes;
using MedNec.Benchmarks.Documents;
using MedNec.Benchmarks.Letters;
using MedNec.Benchmarks.Policies;

// Each benchmark class brings its promises; add yours here.
Promise[] promises = [.. ChartReading.Promises, .. ComposeAndReview.Promises, .. WholeCatalogue.Promises, .. WholeProcess.Promises, .. FolderOfLetters.Promises, .. LetterPrinting.Promises, .. CodeLookup.Promises, .. AllPolicies.Promises, .. BesideQueryLanguage.Promises];

// In this process: nothing is built or restored on the way, so it also runs without a network.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(15);
var config = DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.JoinSummary);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Promise).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return PromiseTable.Print(promises, summaries) ? 0 : 1;
