import type { ReactNode } from 'react';
import type { Evidence } from '../api/types';
import { fileSize } from '../format/size';
import { Badge, type Tone } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { ExternalLink } from '../ui/LinkButton';
import { validityText } from './words';

const TONES: Record<Evidence['standing'], Tone> = { NOT_YET_VALID: 'info', VALID: 'success', EXPIRING: 'warning', EXPIRED: 'danger' };

interface Props {
  readonly offeringKey: string;
  readonly items: readonly Evidence[];
  readonly act?: (evidence: Evidence) => ReactNode;
}

/** Documents about a service with how long they are valid. */
export function EvidenceTable({ offeringKey, items, act }: Props) {
  const columns: Column<Evidence>[] = [
    {
      head: 'Nachweis',
      cell: ({ kindLabel, issuer }) => (
        <>
          {kindLabel}
          <span className="cell-detail">{issuer}</span>
        </>
      ),
    },
    {
      head: 'Gültig',
      cell: (evidence) => (
        <>
          <Badge tone={TONES[evidence.standing] ?? 'info'}>{evidence.standingLabel}</Badge>
          <span className="cell-detail">{validityText(evidence)}</span>
        </>
      ),
    },
    { head: 'Dokument', cell: (evidence) => <Source of={evidence} offeringKey={offeringKey} /> },
  ];
  return (
    <DataTable
      caption="Nachweise"
      columns={act ? [...columns, { head: 'Aktion', cell: act }] : columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function Source({ of: { id, file, link, kindLabel }, offeringKey }: { of: Evidence; offeringKey: string }) {
  if (!file) return link ? <ExternalLink href={link}>{`${kindLabel} beim Aussteller`}</ExternalLink> : null;
  return (
    <>
      <ExternalLink href={`/api/marketplace/v1/offerings/${encodeURIComponent(offeringKey)}/evidence/${encodeURIComponent(id)}`} download={file.name}>
        {file.name}
      </ExternalLink>
      <span className="cell-detail" title={`SHA-256: ${file.sha256}`}>
        PDF, {fileSize(file.size)}
      </span>
    </>
  );
}
