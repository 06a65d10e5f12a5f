import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './Icon';

const SHOWN_FOR_MS = 8000;

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says in passing that something worked; the page itself shows the same, so nothing is lost when it goes. */
export function useToast(): (message: string) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<string>();
  const show = useCallback((text: string) => setMessage(text), []);

  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {message && (
          <div className="toast">
            <Icon name="success" />
            <p className="kern-body">{message}</p>
            <button type="button" className="icon-button" onClick={() => setMessage(undefined)}>
              <Icon name="close" />
              <span className="sr-only">Meldung schließen</span>
            </button>
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}
