import type { Rule } from '../rule.ts';
import { jwtIssuerMismatch, jwtNoAudience } from './jwtAuthorizer.ts';

/** Rules about what guards APIs. */
export const apiRules: readonly Rule[] = [jwtIssuerMismatch, jwtNoAudience];
