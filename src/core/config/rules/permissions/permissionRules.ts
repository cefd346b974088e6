import type { Rule } from '../rule.ts';
import { cognitoWildcard } from './cognitoWildcard.ts';
import { leadingKeysForAllValues } from './leadingKeys.ts';
import { pathWithoutSlash } from './pathPrefix.ts';
import { subjectMixedUp } from './subject.ts';

/** Rules about what the roles of users allow. */
export const permissionRules: readonly Rule[] = [leadingKeysForAllValues, pathWithoutSlash, subjectMixedUp, cognitoWildcard];
