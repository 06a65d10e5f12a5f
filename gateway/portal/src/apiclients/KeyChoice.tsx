import { Radios } from '../ui/Choices';
import { TextArea } from '../ui/Fields';

export type Way = 'KEY' | 'SECRET';

interface KeyChoiceProps {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly keys: string;
  readonly onKeys: (keys: string) => void;
  readonly error?: string;
}

/** With what an application logs in. */
export function KeyChoice({ way, onWay, keys, onKeys, error }: KeyChoiceProps) {
  return (
    <>
      <Radios
        legend="Womit meldet sich die Anwendung an?"
        value={way}
        onChange={(value) => onWay(value as Way)}
        choices={[
          { value: 'KEY', text: 'Mit ihrem eigenen Schlüssel (private_key_jwt), empfohlen' },
          { value: 'SECRET', text: 'Mit einem Geheimnis' },
        ]}
      />
      {way === 'KEY' && (
        <TextArea
          label="Öffentliche Schlüssel (JWKS)"
          hint="Der Hersteller der Anwendung nennt sie Ihnen. Geheime Schlüssel gehören nicht hierher."
          maxLength={20000}
          value={keys}
          onChange={onKeys}
          error={error}
        />
      )}
    </>
  );
}

/** What is sent: nothing for an application that gets a secret. */
export function sentKeys(way: Way, keys: string): string | undefined {
  return way === 'KEY' ? keys.trim() : undefined;
}

/** Why a form cannot be sent yet. */
export function missingKeys(way: Way, keys: string): string | undefined {
  return way === 'KEY' && keys.trim() === ''
    ? 'Fügen Sie die öffentlichen Schlüssel ein, oder wählen Sie ein Geheimnis.'
    : undefined;
}
