import { type FormEvent, type ReactNode, useRef } from 'react';

interface FormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/** A form that says itself what is wrong: the first field with an error gets the focus, and its error is read out. */
export function Form({ onSubmit, className = 'form', ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .kern-fieldset--error input')?.focus());
  };
  return <form {...rest} className={className} ref={form} onSubmit={submit} noValidate />;
}
