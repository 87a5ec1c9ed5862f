// Lint for all JavaScript here: the sealed page, the demo's chat, their build and their tests.
import js from "@eslint/js";
import stylistic from "@stylistic/eslint-plugin";
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

const BROWSER = ["bot/**/*.js", "tests/feedback_page/*.js"];
const NODE = ["*.js", "**/*.mjs"];
const UNSAFE = [
  { property: "innerHTML" }, { property: "outerHTML" }, { property: "insertAdjacentHTML" },
  { object: "document", property: "write" },
];

export default defineConfig(
  { ignores: ["**/node_modules/", "**/built/", ".venv/", "build/", "data/", "**/*.d.ts"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: [...BROWSER, ...NODE],
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "bot/demo/chat/tsconfig.json", "bot/web/page/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@stylistic": stylistic, jsdoc },
    settings: { jsdoc: { mode: "typescript" } },
    rules: {
      // Size: a function is a screen, a file three.
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-depth": ["error", 3],
      "max-params": ["error", 5],
      complexity: ["error", 14],
      // Meaning.
      eqeqeq: "error",
      "no-console": "error",
      "no-param-reassign": "error",
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "object-shorthand": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-promise-executor-return": ["error", { allowVoid: true }],
      "no-restricted-properties": ["error", ...UNSAFE.map((each) => ({ ...each, message: "Words are text nodes." }))],
      "no-undef": "error",
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }], // "" is nothing
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_$" }],
      // Types are JSDoc's; `any` is none.
      "jsdoc/check-alignment": "error",
      "jsdoc/check-param-names": "error",
      "jsdoc/check-property-names": "error",
      "jsdoc/check-tag-names": ["error", { typed: false }],
      "jsdoc/check-types": "error",
      "jsdoc/reject-any-type": "error",
      "jsdoc/reject-function-type": "error",
      "jsdoc/require-param-type": "error",
      "jsdoc/require-returns-type": "error",
      // Looks.
      "@stylistic/quotes": ["error", "double", { avoidEscape: true }],
      "@stylistic/semi": "error",
      "@stylistic/comma-dangle": ["error", "always-multiline"],
      "@stylistic/max-len": ["error", { code: 130 }],
      "@stylistic/no-trailing-spaces": "error",
      "@stylistic/eol-last": "error",
    },
  },
  { files: BROWSER, languageOptions: { globals: globals.browser } },
  { files: NODE, languageOptions: { globals: globals.node } },
);
