/** The life of a booking in the words of the filter. */
export const BOOKING_STATES = [
  { value: 'IN_APPROVAL', text: 'In Freigabe' },
  { value: 'APPROVED', text: 'Freigegeben' },
  { value: 'SCHEDULED', text: 'Eingeplant' },
  { value: 'PROVISIONING', text: 'In Bereitstellung' },
  { value: 'ACTIVE', text: 'Aktiv' },
  { value: 'TERMINATION_SCHEDULED', text: 'Gekündigt' },
  { value: 'DEPROVISIONING', text: 'Im Rückbau' },
  { value: 'ENDED', text: 'Beendet' },
  { value: 'REJECTED', text: 'Abgelehnt' },
  { value: 'WITHDRAWN', text: 'Zurückgezogen' },
] as const;
