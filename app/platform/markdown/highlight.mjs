/** Colours code by classes alone; the page's style sheet knows them in both lights. */
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import go from "highlight.js/lib/languages/go";
import http from "highlight.js/lib/languages/http";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import php from "highlight.js/lib/languages/php";
import powershell from "highlight.js/lib/languages/powershell";
import python from "highlight.js/lib/languages/python";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";

const languages = {
  ...{ bash, c, cpp, csharp, css, diff, dockerfile, go, http, ini, java, javascript, json, kotlin, php },
  ...{ powershell, python, ruby, rust, sql, swift, typescript, xml, yaml },
};
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/**
 * Colouring costs time that the rest of the body needs too, and long lines cost their square: what is longer stays
 * plain, and so does what would swell.
 */
const MOST_CHARS = 4_000;
const LONG_LINE = /[^\n]{160}/;
const MOST_GROWTH = 10;
let left = MOST_CHARS;

/** A worker renders one body at a time: this is for all the code in it. */
export function beginHighlighting() {
  left = MOST_CHARS;
}

/**
 * The code as HTML, its words in spans; null where its language is not known or it is too long.
 * @param {string} code
 * @param {string} language
 */
export function highlighted(code, language) {
  if (code.length > left || LONG_LINE.test(code) || !hljs.getLanguage(language)) return null;
  left -= code.length;
  const { value } = hljs.highlight(code, { language, ignoreIllegals: true });
  return value.length <= code.length * MOST_GROWTH + 500 ? value : null;
}
