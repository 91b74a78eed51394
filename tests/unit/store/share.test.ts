import { describe, expect, it } from 'vitest';
import { newShare, places, takePlace } from '../../../src/store/share.ts';

describe('work that threads share', () => {
  it('is taken piece by piece, each by one of them', () => {
    const share = newShare();
    const [one, other] = [places(share, 5), places(share, 5)];
    expect([one.next().value, other.next().value, one.next().value]).toEqual([0, 1, 2]);
    expect([...other]).toEqual([3, 4]);
    expect([...one]).toEqual([]);
    expect(takePlace(share, 5)).toBeUndefined();
  });
});
