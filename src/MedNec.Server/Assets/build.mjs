// Bundles the pages' scripts, styles and fonts into the folder named by the first argument.
import { build } from "esbuild";
import { rmSync } from "node:fs";

const out = process.argv[2] ?? "dist";
rmSync(out, { recursive: true, force: true });

await build({
  entryPoints: { desk: "scripts/desk.ts", letter: "scripts/letter.ts", styles: "styles/styles.css" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  legalComments: "linked",
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  logLevel: "warning",
});
