import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** Asks before something that cannot be taken back. Exists only while it is open. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Closed while it is still in the document, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog ref={dialog} className="kern-dialog" aria-labelledby={id} onCancel={onClose}>
      <header className="kern-dialog__header">
        <h2 className="kern-title kern-title--large" id={id}>
          {title}
        </h2>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={onClose}>
          <Icon name="close" />
          <span className="kern-label kern-sr-only">Schließen</span>
        </button>
      </header>
      <section className="kern-dialog__body">{children}</section>
      <footer className="kern-dialog__footer">{actions}</footer>
    </dialog>
  );
}
