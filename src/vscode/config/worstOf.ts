import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import { type Severity, severities } from '../../core/config/rules/rule.ts';

/** The worst severity among findings; undefined where there are none. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
	return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}
