/** Two fields that people never see: when the form was handed out, and one that only programs fill in. */
export function FormTrace({ seal }: { seal: string | null }) {
  if (seal === null) return null;
  return (
    <>
      <input type="hidden" name="seal" value={seal} />
      <div aria-hidden className="sr-only">
        <label>
          Website
          <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}
