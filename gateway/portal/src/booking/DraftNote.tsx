import { Button } from '../ui/Button';

/** Says where the entries lie until they are sent, and takes them away. */
export function DraftNote({ onForget }: { onForget: () => void }) {
  return (
    <div className="draft-note">
      <p className="kern-body kern-body--small kern-body--muted">
        Ihre Angaben bleiben in diesem Browser gespeichert, auch wenn Sie ihn schließen: bis Sie buchen oder die Angaben
        verwerfen. Andere Personen Ihrer Verwaltung sehen sie nicht.
      </p>
      <Button look="tertiary" icon="delete" onClick={onForget}>
        Angaben verwerfen
      </Button>
    </div>
  );
}
