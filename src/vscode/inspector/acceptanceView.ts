import type { Acceptance, Judgement } from '../../core/services/acceptance.ts';
import { answers } from '../../core/services/service.ts';
import { services } from '../../core/services/services.ts';
import type { AcceptanceView, ServiceView } from '../../protocol/inspector.ts';
import { answerWord, certaintySentence, noteSentence, refusalSentence, serviceSentences, shownDetail } from '../../words/services.ts';
import type { Words } from '../../words/words.ts';
import { phrases } from './phrases.ts';

/** Where the token is accepted, by answer; an answer that no service gives has no group. */
export function acceptanceView(acceptance: Acceptance, words: Words): AcceptanceView {
	const { refusal, judgements } = acceptance;
	const groups = answers.map((answer) => ({
		answer,
		heading: answerWord(answer, refusal !== undefined, words),
		services: judgements.filter((judgement) => judgement.answer === answer).map((judgement) => serviceView(judgement, words)),
	}));
	return {
		...(refusal && { refusal: refusalSentence(refusal, words) }),
		note: noteSentence(acceptance, words),
		groups: groups.filter((group) => group.services.length > 0),
	};
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
