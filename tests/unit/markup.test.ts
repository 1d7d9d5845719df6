import { expect, it } from "vitest";
import { markup } from "~/components/content/markup";

it("markup takes what is put in as words, in text and in attributes, and markup as markup", () => {
  const said = `"><script>alert('1')</script>&amp;`;
  expect(
    markup`<a href="${said}">${said}</a>${markup`<b>${"x"}</b>`}${[markup`<i>`, markup`</i>`]}`.text,
  ).toBe(
    `<a href="&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;</a><b>x</b><i></i>`,
  );
  expect(markup`${false}|${""}`.text).toBe("|");
});
