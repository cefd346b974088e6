import type { Rule } from '../rule.ts';
import { amplifyGen1Secret } from './amplifyGen1.ts';
import { cfnOutputSecret } from './cfnOutput.ts';
import { cliDumpSecret } from './cliDump.ts';
import { clientSecretShipped } from './clientSecret.ts';
import { staticKeys } from './staticKeys.ts';
import { tfStateSecret } from './tfState.ts';

/** Rules about secrets that are where others can read them. */
export const secretRules: readonly Rule[] = [
	clientSecretShipped,
	staticKeys,
	cfnOutputSecret,
	cliDumpSecret,
	tfStateSecret,
	amplifyGen1Secret,
];
