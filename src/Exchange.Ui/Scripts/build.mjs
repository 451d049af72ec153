// Bundles the pages' assets into the folder given, where the packages are installed: site.css from Styles/site.scss and USWDS, site.js
// from htmx and the scripts beside this one.
// Pictures that the style sheet names become data addresses, so that there is one file to fetch and keep.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const out = process.argv[2];
const sass = createRequire(join(out, "package.json"))("sass");
const uswds = join(out, "node_modules/@uswds/uswds");
const htmx = join(out, "node_modules/htmx.org/dist");

function picture(address) {
  const path = address.replace(/^(\.\.\/)*img\//, "");
  const svg = readFileSync(join(uswds, "dist/img", path), "utf8");
  if (!path.endsWith(".svg")) {
    throw new Error(`${basename(path)} is no SVG; give the pages another picture`);
  }
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

const css = sass.compile(join(here, "Styles/site.scss"), {
  style: "compressed", loadPaths: [join(uswds, "packages")], quietDeps: true, silenceDeprecations: ["if-function", "import", "global-builtin"],
}).css;
const js = ["htmx.min.js", "ext/hx-sse.min.js"].map(name => readFileSync(join(htmx, name), "utf8"));
js.push(...["pages.js", "passkeys.js"].map(name => readFileSync(join(here, "Scripts", name), "utf8")));
writeFileSync(join(out, "site.css"), css.replace(/url\("?([^")]+\.svg)"?\)/g, (_, address) => picture(address)));
writeFileSync(join(out, "site.js"), js.map(text => text.replace(/^\/\/# sourceMappingURL=.*$/gm, "")).join(";\n"));
