import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';

export interface WorkbenchOptions {
	readonly language?: 'en' | 'ja';
	readonly width?: number;
	readonly height?: number;
	/** Instants in local time need a fixed zone. */
	readonly timeZone?: string;
}

/** VS Code in a browser page, with what a user does in it. */
export class Workbench {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	/** Opens an address and waits until the workbench shows the folder's files. */
	static async open(browser: Browser, url: string, options: WorkbenchOptions = {}): Promise<Workbench> {
		return Workbench.openIn(await browser.newContext(Workbench.contextOptions(options)), url, options);
	}

	/** What a context for a workbench is made with. */
	static contextOptions({ width = 1400, height = 900, timeZone = 'Asia/Tokyo' }: WorkbenchOptions = {}): BrowserContextOptions {
		return { viewport: { width, height }, timezoneId: timeZone, permissions: ['clipboard-read', 'clipboard-write'] };
	}

	/** The same in a context that is there already. */
	static async openIn(context: BrowserContext, url: string, { language = 'en' }: WorkbenchOptions = {}): Promise<Workbench> {
		context.setDefaultTimeout(15_000);
		const page = await context.newPage();
		if (language !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
		await page.goto(url, { timeout: 60_000 });
		const workbench = new Workbench(page);
		await workbench.#ready();
		return workbench;
	}

	/** Reloads the window, as its command does. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
		await this.runCommand('Developer: Reload Window');
		await loaded;
		await this.#ready();
	}

	/** Files can be in sight before menus and commands of an extension are there: its icon comes with them. */
	async #ready(): Promise<void> {
		await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
		await this.page.locator('.activitybar .action-label[aria-label*="ClaimLens"]').waitFor({ timeout: 60_000 });
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}

	/** The text editor in the first group. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container .monaco-editor').first();
	}

	/** Opens a file of the folder in the first group, as Quick Open does; not a diff whose title only holds that name. */
	async openFile(name: string): Promise<void> {
		await this.quickInput('Control+P', name, this.page.locator('.label-name').getByText(name, { exact: true }));
		await this.page.locator(`.tab.active[aria-label^="${name}"]`).waitFor();
		await this.editor.locator('.view-line').first().waitFor();
	}

	/** Runs a command of the palette by its title in the language shown. */
	async runCommand(title: string): Promise<void> {
		await this.quickInput('F1', `>${title}`, title);
	}

	/** Opens a file and selects all of it. */
	async selectFile(name: string): Promise<void> {
		await this.openFile(name);
		await this.editor
			.locator('.view-line')
			.first()
			.click({ position: { x: 60, y: 8 } });
		await this.page.keyboard.press('Control+A');
		await this.editor.locator('.selected-text').first().waitFor({ state: 'attached' });
	}

	/** Right-clicks into the text and takes an entry of the menu. */
	async contextMenu(entry: string | RegExp): Promise<void> {
		const line = this.editor.locator('.view-line').first();
		await this.takeFromMenu(() => line.click({ button: 'right', position: { x: 60, y: 8 } }), entry);
	}

	/**
	 * Opens a menu, which stands in a shadow root, and takes an entry of it; when it gives back, no menu is open. What is in a menu is decided when it
	 * opens, by what VS Code has heard of the selection until then: one without the entry is opened again.
	 */
	async takeFromMenu(open: () => Promise<void>, entry: string | RegExp): Promise<void> {
		const menu = this.page.locator('.monaco-menu');
		const item = menu.getByRole('menuitem', { name: entry });
		await this.until(item, async () => {
			if (await menu.first().isVisible()) await this.page.keyboard.press('Escape');
			await open();
		});
		// A menu takes no click in its first moments, so that the one that opened it does nothing.
		for (let tries = 1; ; tries++) {
			await item.click();
			try {
				await menu.first().waitFor({ state: 'hidden', timeout: 1000 });
				return;
			} catch (error) {
				if (tries === 10) throw error;
			}
		}
	}

	/** Rests the mouse on a place in the text and gives the hover that comes. */
	async hover(text: Locator, x = 40): Promise<Locator> {
		await text.waitFor();
		// A line is drawn anew while its colours come, and for that moment it is nowhere.
		let box = await text.boundingBox();
		for (let tries = 0; box === null && tries < 20; tries++) {
			await text.waitFor();
			box = await text.boundingBox();
		}
		if (box === null) throw new Error('the text to rest the mouse on is not in sight');
		const y = box.y + Math.min(box.height, 18) / 2;
		const hover = this.page.locator('.monaco-hover-content', { has: this.page.locator('.hover-row') }).first();
		await this.page.mouse.click(box.x + x, y);
		// Only a mouse that moves brings a hover, and only once the extension is active: so it moves until one comes.
		for (let step = 1; !(await hover.isVisible()); step++) {
			await this.page.mouse.move(box.x + x + (step % 2) * 24, y, { steps: 3 });
			await hover.waitFor({ timeout: 1500 }).catch(() => undefined);
			if (step === 8) throw new Error('no hover came');
		}
		return hover;
	}

	/** Opens the page of settings in a second group, and gives the checkbox of a setting: the text in the first group stays in sight. */
	async settingBeside(id: string): Promise<Locator> {
		await this.runCommand('Preferences: Open Settings (UI)');
		await this.page.locator('.tab.active', { hasText: 'Settings' }).waitFor();
		await this.runCommand('View: Move Editor into Right Group');
		const settings = this.page.locator('.settings-editor');
		await settings.locator('.settings-header .suggest-input-container').click();
		await this.page.keyboard.type(`@id:${id}`);
		// Until the search is over, the list is drawn anew under the mouse.
		await settings.getByText('1 Setting Found').waitFor();
		return settings.locator('.setting-item-contents').getByRole('checkbox');
	}

	/** Does something until what it brings is in sight: a list that is drawn anew in that moment loses a click. */
	async until(brought: Locator, act: () => Promise<void>): Promise<void> {
		for (let tries = 1; ; tries++) {
			await act();
			try {
				await brought.waitFor({ timeout: 10_000 });
				return;
			} catch (error) {
				if (tries === 3) throw error;
			}
		}
	}

	/** Types the answer into the box at the top that asks for a text. */
	async answer(title: string, text: string): Promise<void> {
		const box = this.page.locator('.quick-input-widget:visible', { hasText: title });
		const input = box.locator('input').first();
		await input.fill(text);
		await input.press('Enter');
		await box.waitFor({ state: 'hidden' });
	}

	/** The question that stands over everything. */
	dialog(text: string): Locator {
		return this.page.locator('.monaco-dialog-box', { hasText: text });
	}

	/** The button of a dialog or a notification. */
	button(name: string): Locator {
		return this.page.locator('.monaco-dialog-box, .notifications-toasts').getByRole('button', { name, exact: true });
	}

	/** The inspector's verdict, in the innermost of three nested frames; there is one panel at the most. */
	get verdict(): Locator {
		return this.inspector.locator('section.verdict');
	}

	/** The inspector's document. */
	get inspector(): FrameLocator {
		return this.page.frameLocator('iframe.webview').frameLocator('iframe');
	}

	/** Opens the box at the top and takes the first entry for a text; a box that loses the keyboard closes, and is opened again. */
	async quickInput(shortcut: string, text: string, entry: string | Locator): Promise<void> {
		for (let tries = 1; ; tries++) {
			if (await this.page.locator('.quick-input-widget:visible').isVisible()) await this.page.keyboard.press('Escape');
			// A click there takes the keyboard out of the inspector's page.
			const tab = this.page.locator('.editor-group-container .tab.active').first();
			if (await tab.isVisible()) await tab.click();
			await this.page.keyboard.press(shortcut);
			try {
				await this.pick(text, entry, 4000);
				return;
			} catch (error) {
				if (tries === 5) throw error;
				await this.page.keyboard.press('Escape');
			}
		}
	}

	/**
	 * Filters the list that is open by a text, and takes an entry by keyboard, for a list that still moves takes no click: the first one, which must hold
	 * the text `entry`; or the first that has such an element in it.
	 */
	async pick(text: string, entry: string | Locator = text, timeout = 15_000): Promise<void> {
		const box = this.page.locator('.quick-input-widget:visible');
		const input = box.locator('input').first();
		await input.fill(text, { timeout });
		const rows = box.locator('.monaco-list-row');
		// The entry that Enter takes, not one of a list that is not filtered yet.
		const focused = box.locator('.monaco-list-row.focused');
		if (typeof entry === 'string') await focused.filter({ hasText: entry }).first().waitFor({ timeout });
		else {
			const wanted = { has: entry };
			await rows.filter(wanted).first().waitFor({ timeout });
			for (let steps = await rows.count(); steps > 0 && !(await focused.filter(wanted).isVisible()); steps--) {
				await input.press('ArrowDown', { timeout });
			}
			await focused.filter(wanted).waitFor({ timeout });
		}
		await input.press('Enter', { timeout });
	}
}
