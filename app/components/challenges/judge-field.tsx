import { useState } from "react";
import { SuggestionList } from "../community/suggestion-list";
import { useOptions } from "../community/use-options";
import { TextInput } from "../ui/text-input";

/** Whom to invite: people are found by name while one types, and what is sent is a handle, which can be typed as well. */
export function JudgeField({ slug }: { slug: string }) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const url = asked ? `/desk/challenges/${slug}/candidates?${new URLSearchParams({ q: asked })}` : null;
  const options = useOptions(url, ({ insert }) => {
    setTyped(insert);
    setAsked("");
  });
  return (
    <div className="relative">
      <TextInput
        name="handle"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- what it controls is in its wiring
        role="combobox"
        aria-expanded={options.open}
        {...options.wiring}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAsked(event.target.value.trim());
        }}
        onKeyDown={options.onKey}
        onBlur={options.close}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={60}
        required
      />
      <SuggestionList {...options} below="field" />
    </div>
  );
}
