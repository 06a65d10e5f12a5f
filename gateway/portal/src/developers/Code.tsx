/** A block to copy; it scrolls by itself, so that the page does not. */
export function Code({ name, children }: { name: string; children: string }) {
  return (
    <pre className="code" role="region" aria-label={name} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
