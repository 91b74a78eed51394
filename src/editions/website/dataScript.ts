import { packJson } from '../../search/build/pack.ts';

/**
 * A value as packed text in a classic script that sets one global: nothing can be fetched under file://.
 * Safe to inline into a page; read back by client/shared/packed.ts.
 */
export function dataScript(global: 'policyMatch' | 'policyPrint', value: unknown): string {
  return `self.${global}=${JSON.stringify(packJson(value))};\n`;
}
