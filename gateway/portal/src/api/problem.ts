/** One wrong field of a request; the pointer is a JSON pointer into the body that was sent. */
export interface FieldProblem {
  readonly pointer: string;
  readonly reason: string;
  readonly detail?: string;
}

/** What the services answer when they refuse (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldProblem[];
}

/** An answer that was no success, with everything that a person or the support needs to go on. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** No answer at all: the network, a proxy or the gateway is away. */
const OFFLINE: Problem = {
  status: 0,
  title: 'Der Server ist nicht erreichbar.',
  detail: 'Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal. Ihre Eingaben sind nicht verloren.',
};

const BY_STATUS: Record<number, Pick<Problem, 'title' | 'detail'>> = {
  401: { title: 'Ihre Anmeldung ist abgelaufen.', detail: 'Melden Sie sich bitte neu an.' },
  403: { title: 'Dafür fehlt Ihnen das Recht.', detail: 'Die Administration Ihrer Verwaltung kann Ihnen Rechte geben.' },
  404: { title: 'Das gibt es hier nicht.', detail: 'Der Eintrag besteht nicht oder gehört einer anderen Verwaltung.' },
  412: { title: 'Der Eintrag hat sich geändert.', detail: 'Laden Sie die Seite neu und prüfen Sie die Angaben noch einmal.' },
  429: {
    title: 'Das waren zu viele Anfragen.',
    detail: 'Warten Sie bitte einen Augenblick und versuchen Sie es dann noch einmal.',
  },
  503: { title: 'Ein Teil des Systems ist gerade nicht erreichbar.', detail: 'Versuchen Sie es in einigen Minuten noch einmal.' },
};

const UNKNOWN = {
  title: 'Das hat nicht geklappt.',
  detail: 'Versuchen Sie es noch einmal. Bleibt der Fehler, nennen Sie dem Support bitte die Anfragenummer.',
};

/** Turns whatever came back into a problem with a title; a proxy's HTML page becomes a plain sentence. */
export function problemOf(status: number, body: unknown, requestId?: string | null): Problem {
  const given = isRecord(body) ? body : {};
  const usual = BY_STATUS[status] ?? UNKNOWN;
  return {
    status,
    title: text(given.title) ?? usual.title,
    detail: text(given.detail) ?? (text(given.title) ? undefined : usual.detail),
    reason: text(given.reason),
    requestId: text(given.requestId) ?? requestId ?? undefined,
    errors: Array.isArray(given.errors) ? given.errors.filter(isFieldProblem) : undefined,
  };
}

/** The problem behind anything that was thrown. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return error instanceof TypeError ? OFFLINE : { status: 0, ...UNKNOWN };
}

/** Whether the same request may work a moment later; a refusal stays a refusal. */
export function mayPass({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** The sentence to show at a field, if the problem names it. */
export function fieldDetail(problem: Problem | undefined, pointer: string): string | undefined {
  const found = problem?.errors?.find((error) => error.pointer === pointer);
  return found && (found.detail ?? 'Diese Angabe stimmt nicht.');
}

/** What no field of the form shows, so that the summary has to say it. */
export function unplacedErrors(problem: Problem, pointers: readonly string[]): readonly FieldProblem[] {
  return (problem.errors ?? []).filter(({ pointer }) => pointer !== '/roles' && !pointers.includes(pointer));
}

/** Refusals of which somebody with the role to approve, or a higher limit, could be free. */
const ABOUT_APPROVING = [
  'APPROVER_ROLE_MISSING',
  'APPROVER_IS_REQUESTER',
  'APPROVER_STANDS_IN_FOR_REQUESTER',
  'VALUE_LIMIT_EXCEEDED',
  'APPROVER_OF_OTHER_COST_CENTRES',
];

const ABOUT_ORDERING = ['ORDERER_OF_OTHER_COST_CENTRES', 'ORDER_ABOVE_VALUE_LIMIT'];

/** The roles with which somebody else could go on, when it is a role or its limit that is missing. */
export function neededRoles({ reason, errors = [] }: Problem): readonly string[] {
  if (reason === 'ROLE_MISSING') return errors.filter(({ pointer }) => pointer === '/roles').map((error) => error.reason);
  if (reason && ABOUT_ORDERING.includes(reason)) return ['ORDERER'];
  return reason && ABOUT_APPROVING.includes(reason) ? ['APPROVER'] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.reason === 'string';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
