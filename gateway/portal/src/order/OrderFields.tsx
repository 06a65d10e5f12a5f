import { Radios } from '../ui/Choices';
import { Select, TextField } from '../ui/Fields';
import type { Question, Typed } from './schema';

interface OrderFieldsProps {
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly errorAt: (key: string) => string | undefined;
}

/** One field for each thing that an offering asks for. */
export function OrderFields({ questions, typed, onChange, errorAt }: OrderFieldsProps) {
  return questions.map((question) => (
    <OneField
      key={question.key}
      question={question}
      value={typed[question.key] ?? ''}
      error={errorAt(question.key)}
      onChange={(value) => onChange({ ...typed, [question.key]: value })}
    />
  ));
}

interface OneProps {
  readonly question: Question;
  readonly value: string;
  readonly error?: string;
  readonly onChange: (value: string) => void;
}

function OneField({ question, value, error, onChange }: OneProps) {
  const { title, description, kind, required, choices } = question;
  const common = { label: title, hint: description, optional: !required, error };
  switch (kind) {
    case 'choice':
      return (
        <Select
          {...common}
          value={value}
          onChange={onChange}
          options={[{ value: '', text: 'Bitte wählen' }, ...choices.map((choice) => ({ value: choice, text: choice }))]}
        />
      );
    case 'yes':
      return (
        <Radios
          legend={title}
          error={error}
          value={value}
          onChange={onChange}
          choices={[
            { value: 'true', text: 'Ja', detail: description },
            { value: 'false', text: 'Nein' },
          ]}
        />
      );
    case 'day':
      return <TextField {...common} type="date" narrow value={value} onChange={onChange} />;
    case 'whole':
      return <TextField {...common} inputMode="numeric" narrow maxLength={15} value={value} onChange={onChange} />;
    case 'number':
      return <TextField {...common} inputMode="decimal" narrow maxLength={15} value={value} onChange={onChange} />;
    case 'text':
      return <TextField {...common} maxLength={1000} value={value} onChange={onChange} />;
  }
}
