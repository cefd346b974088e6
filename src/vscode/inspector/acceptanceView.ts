import type { PlacedStatement } from '../../core/config/token/placedStatements.ts';
import { type Standing, standingOf } from '../../core/config/token/statement.ts';
import type { Acceptance, Judgement } from '../../core/services/acceptance.ts';
import { type Answer, answers } from '../../core/services/service.ts';
import { services } from '../../core/services/services.ts';
import type { AcceptanceView, ServiceView } from '../../protocol/inspector.ts';
import { answerWord, certaintySentence, noteSentence, refusalSentence, serviceSentences, shownDetail } from '../../words/services.ts';
import { shortened } from '../../words/shortened.ts';
import { statementText } from '../../words/tokenConfig.ts';
import type { Words } from '../../words/words.ts';
import { phrases } from './phrases.ts';

/**
 * Where the token is accepted, by answer, first by what the configuration of the workspace sets up; an answer that no service gives has no group.
 */
export function acceptanceView(acceptance: Acceptance, words: Words, configuration: readonly PlacedStatement[] = []): AcceptanceView {
	const { refusal, judgements } = acceptance;
	const groups = answers.map((answer) => ({
		answer,
		heading: answerWord(answer, refusal !== undefined, words),
		services: [
			...configuredServices(configuration, answer, words),
			...judgements.filter((judgement) => judgement.answer === answer).map((judgement) => serviceView(judgement, words)),
		],
	}));
	return {
		...(refusal && { refusal: refusalSentence(refusal, words) }),
		note: noteSentence(acceptance, words),
		groups: groups.filter((group) => group.services.length > 0),
	};
}

/** How statements answer for what takes tokens. */
const answerOf: Readonly<Partial<Record<Standing, Answer>>> = { agrees: 'yes', follows: 'depends', refuses: 'no' };

/** What takes tokens in the configuration of the workspace, with its answer and place. */
function configuredServices(configuration: readonly PlacedStatement[], answer: Answer, words: Words): readonly ServiceView[] {
	return configuration.flatMap(({ statement, place }, index): readonly ServiceView[] => {
		const name = ['gate', 'verifier', 'identityPool'].map((value) => statement.values[value]).find((value) => value !== undefined);
		const isOfService = /^(?:gate|verifier)-|^identity-pool-(?:takes|other|service)$/.test(statement.code);
		if (name === undefined || !isOfService || answerOf[standingOf(statement)] !== answer) return [];
		return [
			{
				id: `configured-${index}`,
				title: shortened(String(name)),
				sentence: [{ text: statementText(statement, words) }],
				...(place && { hint: [{ text: `${place.path}:${place.line}`, code: true }] }),
			},
		];
	});
}

function serviceView({ service, code, detail, certainty }: Judgement, words: Words): ServiceView {
	const { sentence, hint } = serviceSentences[code];
	const values = shownDetail(detail);
	const doubt = certaintySentence(certainty, words);
	return {
		id: service,
		title: words.say(services[service].title),
		sentence: phrases(words.say(sentence), values),
		...(hint !== undefined && { hint: phrases(words.say(hint), values) }),
		...(doubt !== undefined && { doubt }),
	};
}
