// Builds the pages into a folder (default: built). The same sources give the same bytes.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "built"));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
// The page of feedback has to load over poor lines: it leaves out what only the other pages say.
const ELSEWHERE = /^(checkin|vote)-/;
/** @type {(text: string) => unknown} */
const parse = (text) => JSON.parse(text);
/** @type {import("esbuild").Plugin} */
const withoutElsewhere = {
  name: "without-elsewhere",
  setup: (builder) => {
    builder.onLoad({ filter: /\/texts\/\w+\.json$/ }, ({ path }) => {
      const sheet = /** @type {Record<string, string>} */ (parse(readFileSync(path, "utf8")));
      const kept = Object.entries(sheet).filter(([key]) => !ELSEWHERE.test(key));
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: "json" };
    });
  },
};

/**
 * @param {Record<string, string>} entryPoints
 * @param {import("esbuild").Plugin[]} plugins
 * @param {Record<string, string>} define
 */
const bundle = async (entryPoints, plugins, define = {}) => {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints,
    plugins,
    define,
    outdir: target,
    bundle: true,
    minify: true,
    format: "iife",
    // WebViews of phones from about 2020; the ciphers need BigInt.
    target: ["es2020", "chrome83", "safari15", "firefox78"],
    loader: { ".txt": "text" },
    charset: "utf8",
    legalComments: "none",
    tsconfigRaw: {}, // what the type checker reads has no say in the page
    metafile: true,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs);
};
const inputs = [
  ...(await bundle({ feedback: "src/feedback.js" }, [withoutElsewhere])),
  ...(await bundle({ checkin: "src/checkin.js", vote: "src/vote.js", page: "page.css" }, [])),
  ...(await bundle({ chat: "src/chat.js" }, [])),
  ...(await bundle({ "chat-page": "chat.css" }, [])),
];
for (const name of ["feedback.html", "checkin.html", "vote.html", "chat.html", "chat-manifest.json", "mark.svg"]) {
  cpSync(join(here, name), join(target, name));
}
cpSync(join(here, "../shared/chat/icons.svg"), join(target, "icons.svg"));

// What the chat page loads, by its address from the service worker, which keeps these files and no other.
const LOADED = {
  "../c": "chat.html", "page.js": "chat.js", "page.css": "chat-page.css", "mark.svg": "mark.svg", "icons.svg": "icons.svg",
};
const files = Object.fromEntries(Object.entries(LOADED).map(([address, name]) =>
  [address, `sha256-${createHash("sha256").update(readFileSync(join(target, name))).digest("base64")}`]));
const shell = { build: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16), files };
inputs.push(...await bundle({ worker: "src/worker.js" }, [], { SHELL: JSON.stringify(shell) }));

// What is bundled asks that its licence goes with it.
const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const packages = new Set(
  inputs.flatMap((file) => PACKAGE.exec(file)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const folder = join(here, "node_modules", name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence`);
  return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(target, "licences.txt"), licences.join("\n----\n\n"));

// The list is what `sha256sum --check page.sha256` reads; its own hash names the whole page.
/** @param {import("node:crypto").BinaryLike} bytes */
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const list = readdirSync(target)
  .sort()
  .map((name) => `${hash(readFileSync(join(target, name)))}  ${name}\n`)
  .join("");
writeFileSync(join(target, "page.sha256"), list);
process.stdout.write(`page_sha256 ${hash(list)}\n`);
