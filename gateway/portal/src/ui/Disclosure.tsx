import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon } from './Icon';

interface DisclosureProps {
  readonly icon?: string;
  readonly text: ReactNode;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a panel beneath it; Escape and leaving it close it again. */
export function Disclosure({ icon, text, className = '', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => setOpen(false);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    close();
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };

  return (
    <div className={`disclosure ${className}`} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        type="button"
        ref={button}
        className="disclosure__button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        <span className="disclosure__text">{text}</span>
        <Icon name={open ? 'arrow-up' : 'arrow-down'} size="small" />
      </button>
      <div id={id} className="disclosure__panel" hidden={!open}>
        {children(close)}
      </div>
    </div>
  );
}
