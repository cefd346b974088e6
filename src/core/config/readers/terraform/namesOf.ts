import type { HclStep } from '../../source/hcl/syntax.ts';

/** The names behind the root, up to where something else follows. */
export function namesOf(steps: readonly HclStep[]): readonly string[] {
	const end = steps.findIndex(({ type }) => type !== 'attribute');
	return steps.slice(0, end === -1 ? steps.length : end).flatMap((step) => (step.type === 'attribute' ? [step.name] : []));
}
