import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { MembershipDocument } from '../api/types';
import { instant } from '../format/date';
import { DOCUMENT_KINDS, label } from '../format/labels';
import { fileSize } from '../format/size';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { ExternalLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { FileDocumentDialog } from './FileDocumentDialog';
import { RemoveDocumentDialog } from './RemoveDocumentDialog';

interface Props {
  readonly tenantId: string;
  readonly membershipId: string;
  /** Who looks files and removes papers. */
  readonly files: boolean;
}

/** The papers behind a membership; nothing when there are none and nobody may file one. */
export function Documents({ tenantId, membershipId, files }: Props) {
  const [filing, setFiling] = useState(false);
  const [removing, setRemoving] = useState<MembershipDocument>();
  const path = { tenantId, membershipId };
  const documents = useQuery({
    queryKey: ['documents', path],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/memberships/{membershipId}/documents', { params: { path } })),
  });
  const columns: Column<MembershipDocument>[] = [
    { head: 'Dokument', cell: (document) => <Paper document={document} {...path} /> },
    { head: 'Art', cell: ({ kind }) => label(DOCUMENT_KINDS, kind) },
    { head: 'Abgelegt', cell: ({ filedAt, filedBy }) => `${instant(filedAt)}, ${filedBy}` },
  ];
  const removal: Column<MembershipDocument> = {
    head: 'Aktion',
    cell: (document) =>
      !document.removed && (
        <Button look="tertiary" onClick={() => setRemoving(document)}>
          Entfernen<span className="sr-only">: {document.fileName}</span>
        </Button>
      ),
  };
  return (
    <Loaded query={documents}>
      {({ items }) => (
        <>
          {items.length > 0 ? (
            <DataTable
              caption="Dokumente zur Mitgliedschaft"
              columns={files ? [...columns, removal] : columns}
              rows={items}
              rowKey={({ id }) => id}
            />
          ) : (
            <p className="kern-body">Es liegt noch kein Dokument vor.</p>
          )}
          {files && (
            <div className="button-row button-row--below">
              <Button look="secondary" onClick={() => setFiling(true)}>
                Dokument ablegen
              </Button>
            </div>
          )}
          {filing && <FileDocumentDialog {...path} onClose={() => setFiling(false)} />}
          {removing && <RemoveDocumentDialog {...path} document={removing} onClose={() => setRemoving(undefined)} />}
        </>
      )}
    </Loaded>
  );
}

function Paper({ document, tenantId, membershipId }: { document: MembershipDocument; tenantId: string; membershipId: string }) {
  const { id, fileName, size, sha256, removed } = document;
  if (removed) {
    return (
      <>
        {fileName}
        <span className="cell-detail">
          Entfernt am {instant(removed.at)} von {removed.by}: {removed.reason}
        </span>
      </>
    );
  }
  const address = [tenantId, 'memberships', membershipId, 'documents', id].map(encodeURIComponent).join('/');
  return (
    <>
      <ExternalLink href={`/api/tenants/v1/tenants/${address}`} download={fileName}>
        {fileName}
      </ExternalLink>
      <span className="cell-detail" title={`SHA-256: ${sha256}`}>
        PDF, {fileSize(size)}
      </span>
    </>
  );
}
