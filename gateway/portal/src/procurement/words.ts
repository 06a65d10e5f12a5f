export const RELATIONS: Record<string, string> = {
  MEMBER: 'Alle Mitglieder des Zweckverbands',
  ZWECKVEREINBARUNG: 'Alle Partner einer Zweckvereinbarung',
  PUBLIC_LAW_CONTRACT: 'Alle Partner eines öffentlich-rechtlichen Vertrags',
  INHOUSE_CONTRACT: 'Alle Partner eines Inhouse-Vertrags',
};

export const BASES: Record<string, string> = {
  INHOUSE: '§ 108 Abs. 1 GWB (Inhouse-Geschäft)',
  JOINT_CONTROL: '§ 108 Abs. 4 GWB (gemeinsame Kontrolle)',
  COOPERATION: '§ 108 Abs. 6 GWB (Zusammenarbeit öffentlicher Auftraggeber)',
  AWARDED: 'Vergabeverfahren durchgeführt',
  OTHER: 'Anderer Grund',
};
