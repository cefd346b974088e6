import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExpectView } from '../protocol/checks.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { VisibleText } from './VisibleText.tsx';
import { labels } from './words.ts';

interface ExpectProps {
	readonly check: string;
	readonly expect: ExpectView;
}

/** What is expected of the token, to be answered, changed, tried out or saved where it is checked. */
export function Expect({ check, expect }: ExpectProps): JSX.Element {
	const { answer, edit, here, save, problem } = expect;
	const [asked, setAsked] = useState(false);
	const [dismissed, setDismissed] = useState<string>();
	const opener = useRef<HTMLButtonElement>(null);
	const wasOpen = useRef(false);
	const open = asked || (problem !== undefined && problem !== dismissed);
	// Where the editor was, the keyboard goes on.
	useLayoutEffect(() => {
		if (wasOpen.current && !open && document.activeElement === document.body) opener.current?.focus();
		wasOpen.current = open;
	}, [open]);
	const close = (): void => {
		setAsked(false);
		setDismissed(problem);
	};
	const simple = (type: 'expectAnswer' | 'saveExpectation' | 'dropExpectation', label: string): JSX.Element => (
		<Button class="link" onClick={() => post({ type, check })}>
			{withNames(label)}
		</Button>
	);
	return (
		<>
			<p class="answers">
				{answer && simple('expectAnswer', answer)}
				{here && simple('saveExpectation', save)}
				{here && simple('dropExpectation', labels.takeBack)}
				<Button ref={opener} class="link" aria-expanded={open} onClick={open ? close : () => setAsked(true)}>
					{edit}
				</Button>
			</p>
			{open && (
				<Editor
					check={check}
					expect={expect}
					onLeave={close}
					onSend={() => {
						setAsked(false);
						setDismissed(undefined);
					}}
				/>
			)}
		</>
	);
}

interface EditorProps extends ExpectProps {
	readonly onLeave: () => void;
	readonly onSend: () => void;
}

function Editor({ check, expect, onLeave, onSend }: EditorProps): JSX.Element {
	const { question, kind, choices, other, save, problem } = expect;
	const fields = useRef<HTMLFieldSetElement>(null);
	const [chosen, setChosen] = useState(() => choices.flatMap((choice, index) => (choice.chosen ? [index] : [])));
	const [typed, setTyped] = useState('');
	useLayoutEffect(() => fields.current?.querySelector('input')?.focus(), []);
	const send = (saves: boolean): void => {
		post({ type: 'setExpectation', check, chosen, typed, save: saves });
		onSend();
	};
	const choose = (index: number): void => {
		if (kind === 'one') {
			setChosen([index]);
			setTyped('');
		} else setChosen(chosen.includes(index) ? chosen.filter((each) => each !== index) : [...chosen, index]);
	};
	return (
		<fieldset
			ref={fields}
			class="expect"
			onKeyDown={(event) => {
				const sends = event.key === 'Enter' && event.target instanceof HTMLInputElement;
				if (!sends && event.key !== 'Escape') return;
				// The focus moves on at once: the button that gets it is not meant.
				event.preventDefault();
				if (sends) send(false);
				else onLeave();
			}}
		>
			<legend>{question}</legend>
			{choices.map(({ label, ofToken }, index) => (
				<label class="choice">
					<input
						type={kind === 'one' ? 'radio' : 'checkbox'}
						name={`expect-${check}`}
						checked={chosen.includes(index)}
						onChange={() => choose(index)}
					/>
					<span>
						<code>
							<VisibleText text={label} />
						</code>
						{ofToken && <span class="quiet"> {labels.inThisToken}</span>}
					</span>
				</label>
			))}
			{other && (
				<label class="other">
					{other}
					<input
						type="text"
						class="box"
						value={typed}
						maxLength={4096}
						spellcheck={false}
						aria-invalid={!!problem}
						aria-describedby={problem && `problem-${check}`}
						onInput={({ currentTarget }) => {
							setTyped(currentTarget.value);
							if (kind === 'one') setChosen([]);
						}}
					/>
				</label>
			)}
			{problem && (
				<p class="problem" id={`problem-${check}`} role="alert">
					{problem}
				</p>
			)}
			<Actions>
				<Button class="primary" onClick={() => send(false)}>
					{labels.tryHere}
				</Button>
				<Button onClick={() => send(true)}>{withNames(save)}</Button>
				<Button onClick={onLeave}>{labels.leaveIt}</Button>
			</Actions>
		</fieldset>
	);
}
