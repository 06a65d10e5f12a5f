import { describe, expect, it } from 'vitest';
import { fieldDetail, mayPass, neededRoles, ProblemError, problemFrom, problemOf, unplacedErrors } from './problem';

const badRequest = problemOf(400, {
  title: 'Die Angaben sind unvollständig.',
  reason: 'BAD_REQUEST',
  requestId: 'req-1',
  errors: [
    { pointer: '/quantities/e-akte.standard.arbeitsplatz', reason: 'TOO_SMALL', detail: 'Mindestens 5.' },
    { pointer: '/costCentre', reason: 'FORMAT' },
    { nonsense: true },
  ],
});

describe('problems', () => {
  it('keeps what the service said', () => {
    expect(badRequest.title).toBe('Die Angaben sind unvollständig.');
    expect(badRequest.reason).toBe('BAD_REQUEST');
    expect(badRequest.requestId).toBe('req-1');
  });
  it('places a sentence at its field', () => {
    expect(fieldDetail(badRequest, '/quantities/e-akte.standard.arbeitsplatz')).toBe('Mindestens 5.');
    expect(fieldDetail(badRequest, '/costCentre')).toBe('Diese Angabe stimmt nicht.');
    expect(fieldDetail(badRequest, '/note')).toBeUndefined();
  });
  it('hides no error that has no field', () =>
    expect(unplacedErrors(badRequest, ['/costCentre']).map((error) => error.reason)).toEqual(['TOO_SMALL']));
  it('knows which roles would do, and shows them nowhere else', () => {
    const missing = problemOf(403, {
      reason: 'ROLE_MISSING',
      errors: [{ pointer: '/roles', reason: 'APPROVER', detail: 'Freigabe' }],
    });
    expect(neededRoles(missing)).toEqual(['APPROVER']);
    expect(unplacedErrors(missing, [])).toEqual([]);
    expect(neededRoles(problemOf(409, { reason: 'VALUE_LIMIT_EXCEEDED' }))).toEqual(['APPROVER']);
    expect(neededRoles(problemOf(409, { reason: 'APPROVER_OF_OTHER_COST_CENTRES' }))).toEqual(['APPROVER']);
    expect(neededRoles(problemOf(409, { reason: 'ORDERER_OF_OTHER_COST_CENTRES' }))).toEqual(['ORDERER']);
    expect(neededRoles(badRequest)).toEqual([]);
  });
  it('turns a page of a proxy into a plain sentence and keeps the request id', () => {
    const problem = problemOf(503, '<html>', 'req-2');
    expect(problem.title).toContain('nicht erreichbar');
    expect(problem.requestId).toBe('req-2');
  });
  it('does not add its own advice to a title of the service', () =>
    expect(problemOf(404, { title: 'Nicht gefunden' }).detail).toBeUndefined());
  it('knows what may pass by itself', () => {
    expect(mayPass(problemOf(503, undefined))).toBe(true);
    expect(mayPass(problemFrom(new TypeError('fetch failed')))).toBe(true);
    expect(mayPass(problemOf(409, {}))).toBe(false);
  });
  it('tells a missing network from a refusal', () => {
    expect(problemFrom(new TypeError('fetch failed')).title).toContain('nicht erreichbar');
    expect(problemFrom(new ProblemError(badRequest))).toBe(badRequest);
  });
});
