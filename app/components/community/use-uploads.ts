import { useCallback, useRef, useState } from "react";

export interface Upload {
  id: number;
  name: string;
  state: "sending" | "failed" | "done";
  percent: number;
  /** Why it failed, as a translation key with its values; null where the connection broke. */
  refusal: { code: string; params?: Record<string, string | number> } | null;
  kind?: "image" | "file";
  path?: string;
  alt: string;
}

type Answer = { path: string; name: string; kind: "image" | "file"; refusal?: Upload["refusal"] };

/** Files on their way to the server, each with its progress; `onDone` puts one that has arrived into the text. */
export function useUploads(onDone: (upload: Upload) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const requests = useRef(new Map<number, { file: File; request: XMLHttpRequest }>());
  const next = useRef(0);
  const change = useCallback(
    (id: number, to: Partial<Upload>) =>
      setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each))),
    [],
  );

  const send = useCallback(
    (id: number, file: File) => {
      const request = new XMLHttpRequest();
      requests.current.set(id, { file, request });
      request.upload.onprogress = ({ loaded, total }) =>
        change(id, { percent: Math.min(99, Math.round((loaded / total) * 100)) });
      request.onerror = () => change(id, { state: "failed", refusal: null });
      request.onload = () => {
        const answer = parsed(request.responseText);
        if (request.status !== 201 || !answer)
          return change(id, { state: "failed", refusal: answer?.refusal ?? tooLarge(request.status) });
        const done = { id, name: file.name, state: "done", percent: 100, refusal: null, alt: "" } as const;
        const upload = { ...done, kind: answer.kind, path: answer.path };
        change(id, upload);
        onDone(upload);
      };
      const form = new FormData();
      form.append("file", file);
      request.open("POST", "/attachments");
      request.send(form);
    },
    [change, onDone],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const id = next.current++;
        const name = file.name || "image.png";
        setUploads((all) => [...all, { id, name, state: "sending", percent: 0, refusal: null, alt: "" }]);
        send(id, file);
      }
    },
    [send],
  );
  const remove = useCallback((id: number) => {
    requests.current.get(id)?.request.abort();
    requests.current.delete(id);
    setUploads((all) => all.filter((each) => each.id !== id));
  }, []);
  const retry = useCallback(
    (id: number) => {
      const file = requests.current.get(id)?.file;
      if (!file) return;
      change(id, { state: "sending", percent: 0, refusal: null });
      send(id, file);
    },
    [change, send],
  );
  return { uploads, add, remove, retry, change };
}

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}

/** A file beyond all measure is turned away before it is read, in plain text. */
function tooLarge(status: number): Upload["refusal"] {
  return status === 413 ? { code: "attachments:refusal.too_large", params: { max: 10 } } : null;
}

/** How an uploaded file stands in the text. */
export function markdownOf({ kind, path, alt, name }: Upload): string {
  return kind === "image" ? `![${alt}](${path})` : `[${name.replace(/[[\]\\]/g, " ")}](${path})`;
}
