import { describe, expect, it } from 'vitest';
import { singlesTold } from '../../../src/editions/single/singleSize.ts';

describe('what is said of the single files', () => {
  it('nothing of one that a phone takes', () => {
    expect(singlesTold([{ name: 'ku.html', bytes: 6_000_000 }])).toBeUndefined();
    expect(singlesTold([])).toBeUndefined();
  });

  it('of a larger one its size and how to get it by topic', () => {
    const told = singlesTold([{ name: 'ku.html', bytes: 15_210_000 }]);
    expect(told).toContain('15.3 MB');
    expect(told).toContain('npm run build -- --single topics');
    expect(singlesTold([{ name: 'ku.html', bytes: 6_000_001 }])).toContain('6.1 MB');
  });

  it('of several their names', () => {
    const told = singlesTold([
      { name: 'ku-a.html', bytes: 9_000_000 },
      { name: 'ku-b.html', bytes: 1 },
    ]);
    expect(told).toContain('2份：ku-a.html、ku-b.html');
    expect(told).not.toContain('--single');
  });
});
