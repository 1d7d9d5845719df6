import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RenderedPost } from "~/components/content/rendered-post";

describe("a rendered post on a page", () => {
  it("holds the stored HTML as it is, in the type of posts", () => {
    expect(renderToStaticMarkup(<RenderedPost html="<p>Moi <em>ä</em></p>" />)).toBe(
      '<div class="prose-post"><p>Moi <em>ä</em></p></div>',
    );
  });

  it("says its language and takes a class more", () => {
    expect(renderToStaticMarkup(<RenderedPost html="a" lang="fi" className="mt-4" />)).toBe(
      '<div class="prose-post mt-4" lang="fi">a</div>',
    );
  });
});
