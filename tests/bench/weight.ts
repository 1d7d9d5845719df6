import { raw } from "./floor";
import type { House } from "./house";

export interface Sizes {
  html: number;
  js: number;
  css: number;
}

/** What a guest's first visit to the thread page is sent, in compressed bytes: the socket's code, which comes later, included. */
export async function weigh(house: House, path: string): Promise<Sizes> {
  const page = await fetch(house.url + path).then((response) => response.text());
  const html = (await raw(house.url + path, { "accept-encoding": "br" })).body.length;
  const seen = new Set<string>();
  let js = 0;
  const take = async (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const { body } = await raw(house.url + file, { "accept-encoding": "br" });
    js += body.length;
    const source = await fetch(house.url + file).then((response) => response.text());
    for (const [, name] of source.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g))
      await take(`/assets/${name}`);
    // Of what is fetched later, what each guest does get: his language's words (English's are the second named) and the socket.
    const later = [...source.matchAll(/import\(\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => name!);
    const words = later.filter((name) => name.startsWith("visitor-")).at(-1);
    for (const name of later) if (name === words || name.startsWith("socket-")) await take(`/assets/${name}`);
  };
  const linked = [
    ...page.matchAll(/(?:href|src|from|import)\s*=?\s*\(?["'](\/assets\/[\w.$-]+\.js)["']/g),
  ].map(([, file]) => file!);
  for (const file of new Set(linked)) await take(file);
  let css = 0;
  for (const file of new Set([...page.matchAll(/href="(\/assets\/[\w.-]+\.css)"/g)].map(([, f]) => f!))) {
    css += (await raw(house.url + file, { "accept-encoding": "br" })).body.length;
  }
  return { html, js, css };
}
