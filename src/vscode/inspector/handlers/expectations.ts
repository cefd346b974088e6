import { type ExpectationName, expectationOfCheck } from '../../../core/verify/expectationSource.ts';
import { openQuestions } from '../../../core/verify/verdict.ts';
import type { Inspected, Session } from '../../session.ts';

/** Asks for the expectations that a relying party must state and nobody has stated; of audience and client, and of token use and type, one is enough. */
export async function stateOpen(session: Session, { verification }: Inspected): Promise<void> {
	const asked = openQuestions(verification?.report.checks ?? []).map((ids) => ids.find((id) => id !== 'audience'));
	await state(
		session,
		asked.map((id) => expectationOfCheck(id ?? '')),
	);
}

/** Asks anew for the expectation that the token failed first. */
export async function changeFailed(session: Session, { verification }: Inspected): Promise<void> {
	const failed = verification?.report.checks.find(({ outcome }) => outcome === 'fail');
	if (failed) await stateOne(session, failed.id);
}

/** Asks for the expectation of a check. */
async function stateOne(session: Session, check: string): Promise<void> {
	await state(session, [expectationOfCheck(check)]);
}

/** Opens where the expectation of a check comes from. The page names a check; what is opened is known here. */
export async function openExpectation({ verification }: Inspected, check: string): Promise<void> {
	const name = expectationOfCheck(check);
	const source = name && verification?.statement.sources[name];
	if (source) await (await import('../../openSource.ts')).openSource(source);
}

async function state(session: Session, expectations: readonly (ExpectationName | undefined)[]): Promise<void> {
	const [{ stateExpectations }, { questions }] = await Promise.all([
		import('../../commands/stateExpectations.ts'),
		import('../../commands/expectationQuestions.ts'),
	]);
	const wanted = questions.filter((question) => expectations.includes(question));
	if (wanted.length > 0) await stateExpectations(session, wanted);
}
