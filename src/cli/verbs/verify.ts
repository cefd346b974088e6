import { decode } from '../../core/token/decode.ts';
import type { Verdict } from '../../core/verify/report.ts';
import { verify } from '../../core/verify/verify.ts';
import { commandErrors } from '../../words/command.ts';
import { runBatch } from '../batch/batch.ts';
import { comparisonJson } from '../config/comparisonJson.ts';
import { comparisonText } from '../config/comparisonText.ts';
import { holdAgainst } from '../config/holdAgainst.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { expectationOptions } from '../expectationOptions.ts';
import { findKeys } from '../findKeys.ts';
import { keyOptions } from '../keyOptions.ts';
import { jsonText } from '../printable.ts';
import { readPromptedToken } from '../prompt.ts';
import { reportJson } from '../reportJson.ts';
import { reportText } from '../reportText.ts';
import type { OptionsSituation } from '../reportWords.ts';
import type { CommandRequest } from '../request.ts';
import { verifyByNode } from '../signatures/nodeSignature.ts';
import { SignatureCrew } from '../signatures/signatureCrew.ts';
import { readStatement } from '../statement.ts';
import { UsageError } from '../usageError.ts';

/** `verify [TOKEN]`: every check and a verdict; with `--batch`, an answer for each line of standard input. */
export async function runVerify(request: CommandRequest): Promise<ExitStatus> {
	const { args, format, words, style, out, surroundings } = request;
	if (args.options.has('batch')) return runVerifyBatch(request);
	const { stated, named } = await readStatement(request);
	const { expectations } = stated;
	const text = await readPromptedToken(request);
	if (text === '') throw new UsageError(commandErrors.tokenMissing);
	const token = decode(text);
	const keys = await findKeys(token, args, expectations, named, surroundings);
	const report = await verify(token, expectations, keys.material, surroundings.clock, verifyByNode);
	const against = await holdAgainst(request, token);
	const situation: OptionsSituation = { by: 'options', keys, stated, ...(named && { profile: named.profile }) };
	if (format === 'text') {
		await out.write(reportText(report, token, situation, style));
		if (against) await out.write(`\n${comparisonText(against, style)}`);
	} else {
		const answer = { ...reportJson(report, situation, words), ...(against && { configuration: comparisonJson(against, words) }) };
		await out.write(`${jsonText(answer, format === 'json' ? 2 : 0)}\n`);
	}
	if (against?.failed) return exitStatus.usage;
	return statusOf(report.verdict, expectations.signatureOnly ?? false);
}

function statusOf(verdict: Verdict, signatureOnly: boolean): ExitStatus {
	switch (verdict) {
		case 'accepted':
			return exitStatus.good;
		case 'genuine':
			return signatureOnly ? exitStatus.good : exitStatus.genuine;
		case 'rejected':
			return exitStatus.bad;
		case 'unverified':
			return exitStatus.unchecked;
	}
}

const ownOptions = [...expectationOptions, ...keyOptions].map(({ name }) => name).filter((name) => name !== 'offline');

async function runVerifyBatch({ args, words, out, surroundings }: CommandRequest): Promise<ExitStatus> {
	if (args.words.some((word) => word !== '-') || ownOptions.some((name) => args.options.has(name))) {
		throw new UsageError(commandErrors.batchStandsAlone);
	}
	const crew = new SignatureCrew({ program: surroundings.signatureWorker });
	try {
		await runBatch(surroundings.stdin, out, words, surroundings.clock, crew.verify);
	} finally {
		await crew.end();
	}
	// Whatever the verdicts: each line has its own. Answers that nobody took are another matter.
	return out.broken ? exitStatus.usage : exitStatus.good;
}
