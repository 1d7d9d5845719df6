import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const NO_RAW_SQL = [
  {
    selector:
      "CallExpression[callee.type='MemberExpression'][callee.property.name=/^(raw|unsafe)$/][callee.object.name=/^(sql|tx|db|client|admin)$/]:not([arguments.0.type='Literal']):not([arguments.0.type='TemplateLiteral'][arguments.0.expressions.length=0])",
    message:
      "sql.raw and sql.unsafe take a literal only: give values as parameters, names as sql(name) or sql.identifier.",
  },
];
const NO_INLINE_STYLE = {
  selector: "JSXAttribute[name.name='style']",
  message:
    "The content security policy forbids inline styles: use a class, or an SVG presentation attribute.",
};
const NO_RAW_HTML = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Only app/components/content shows stored HTML, which was sanitised when it was written.",
};

export default tseslint.config(
  {
    ignores: ["build/", "build-*/", "data/", "node_modules/", "db/migrations/", "test-results/", ".cache/"],
  },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "no-restricted-syntax": ["error", ...NO_RAW_SQL],
      "no-console": ["error", { allow: ["error"] }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-syntax": ["error", ...NO_RAW_SQL, NO_INLINE_STYLE, NO_RAW_HTML],
    },
  },
  {
    files: ["app/components/content/**"],
    rules: { "no-restricted-syntax": ["error", ...NO_RAW_SQL, NO_INLINE_STYLE] },
  },
  {
    // Letters are read in mail programs, where inline styles are the only ones; scripts in root.tsx carry the nonce.
    files: ["app/emails/**"],
    rules: { "no-restricted-syntax": ["error", ...NO_RAW_SQL] },
  },
  {
    files: ["app/commands/**", "tests/**", "db/seeds/**"],
    rules: { "no-console": "off" },
  },
);
