/** Where one is in a task of several steps. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="stepper" aria-label="Schritte">
      {steps.map((step, index) => (
        <li key={step} className={stateOf(index, current)} aria-current={index === current ? 'step' : undefined}>
          <span className="stepper__number" aria-hidden="true">
            {index < current ? '✓' : index + 1}
          </span>
          <span className="stepper__text">
            {step}
            {index < current && <span className="sr-only"> (erledigt)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stateOf(index: number, current: number): string {
  if (index === current) return 'stepper__step stepper__step--current';
  return index < current ? 'stepper__step stepper__step--done' : 'stepper__step';
}
