import type { Rule } from '../rule.ts';
import { certificateOfKey } from './certificate.ts';
import { keyEncoding } from './encoding.ts';
import { duplicateKey, duplicateKid, missingKid } from './keyIds.ts';
import { contradictoryMembers, unsaidPurpose } from './members.ts';
import { privateMaterial } from './privateMaterial.ts';
import { bareKey, cognitoShape, emptySet } from './shape.ts';
import { weakRsa } from './weakRsa.ts';

/** Rules about keys and key sets in files. */
export const keySetRules: readonly Rule[] = [
	privateMaterial,
	weakRsa,
	missingKid,
	duplicateKid,
	duplicateKey,
	contradictoryMembers,
	unsaidPurpose,
	keyEncoding,
	certificateOfKey,
	emptySet,
	bareKey,
	cognitoShape,
];
