/** What may not be written in this house, as rules for the linter: https://oxc.rs/docs/guide/usage/linter/js-plugins */

const CLIENTS = new Set(["sql", "tx", "db", "client", "admin"]);

const noRawSql = rule(
  "sql.raw and sql.unsafe take a literal only: give values as parameters, names as sql(name) or sql.identifier.",
  (report) => ({
    CallExpression(node) {
      const { callee, arguments: given } = node;
      if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return;
      if (!CLIENTS.has(callee.object.name) || !/^(raw|unsafe)$/.test(callee.property.name)) return;
      const [first] = given;
      const literal =
        first?.type === "Literal" || (first?.type === "TemplateLiteral" && first.expressions.length === 0);
      if (!literal) report(node);
    },
  }),
);

const noInlineStyle = rule(
  "The content security policy forbids inline styles: use a class, or an SVG presentation attribute.",
  (report) => ({
    JSXAttribute: (node) => void (node.name.name === "style" && report(node)),
  }),
);

const noRawHtml = rule(
  "Only app/components/content shows stored HTML, which was sanitised when it was written.",
  (report) => ({
    JSXAttribute: (node) => void (node.name.name === "dangerouslySetInnerHTML" && report(node)),
  }),
);

function rule(message, visitors) {
  return { create: (context) => visitors((node) => context.report({ node, message })) };
}

export default {
  meta: { name: "house" },
  rules: { "no-raw-sql": noRawSql, "no-inline-style": noInlineStyle, "no-raw-html": noRawHtml },
};
