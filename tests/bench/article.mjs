// Generated articles, people and events. Each depends only on its number, so that a larger site contains those of a smaller
// one and older ones, as a growing archive does.
import { plain } from './corpus.mjs';
import { chooser, random } from './random.mjs';

const REVIEWED = '2026-11-23';
const SOURCES = ['https://radiology.duke.edu/'];
const NEWEST = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;

/** The day this many days before the newest article, `YYYY-MM-DD`. */
const daysAgo = (days) => new Date(NEWEST - days * DAY).toISOString().slice(0, 10);

const slug = (text) => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const words = (text) => plain(text).split(/\s+/).length;

/** The numbers of people and events for this many articles. */
export const peopleFor = (articles) => Math.ceil(articles / 10);
export const eventsFor = (articles) => Math.ceil(articles / 20);

/** `count` people. Each name combines those of two real people, and is not that of a real one. */
export function people({ people: real }, count) {
  const taken = new Set(real.map(({ given_name, family_name }) => `${given_name.split(' ')[0]} ${family_name}`));
  const made = [];
  for (let number = 0; made.length < count; number++) {
    const { one, below } = chooser(random(number + 1_000_000));
    const given_name = one(real).given_name.split(' ')[0];
    const { family_name } = one(real);
    const name = `${given_name} ${family_name}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const { credentials, division, interests = [] } = one(real);
    const entry = { given_name, family_name, credentials, division, interests: below(2) ? interests : [], as_of: '2026', sources: SOURCES, reviewed: REVIEWED };
    made.push({ slug: `${slug(name)}-${made.length}`, name, entry });
  }
  return made;
}

/** The article of this number: 0 is the newest, and each is a day older than the previous one. */
export function article(number, corpus, people) {
  const { one, below, between, some } = chooser(random(number));
  const sentence = () => one(corpus.sentences);
  const paragraph = () => some(corpus.sentences, between(2, 4)).join(' ');
  const list = () => some(corpus.sentences, between(3, 5));
  const heading = (id) => ({ heading: { text: one(corpus.headings), id } });
  const link = () => {
    const page = one(corpus.pages);
    return `More is on the page [${page.title}](${page.path}).`;
  };

  const body = [{ paragraph: paragraph() }, { paragraph: `${sentence()} ${link()}` }, heading('what-is-new'), { paragraph: paragraph() }, { list: list() }, heading('what-follows')];
  const target = between(300, 500);
  const length = () => body.flatMap((block) => [block.paragraph ?? '', block.list ?? [], block.heading?.text ?? '']).flat().reduce((sum, text) => sum + words(text), 0);
  while (length() < target) body.push({ paragraph: paragraph() });

  const name = `, no. ${number}`;
  const [subject, aspect] = [one(corpus.titles), one(corpus.headings)];
  const title = (`${subject}: ${aspect}`.length + name.length <= 120 ? `${subject}: ${aspect}` : subject) + name;
  const fitting = (least, most) => {
    for (;;) {
      const text = plain(sentence());
      if (text.length >= least && text.length <= most) return text;
    }
  };
  // People who are in the news stay there for some time.
  const named = (back) => people[Math.max(0, Math.floor(number / 10) - back)];
  const slugged = slug(title);
  return {
    slug: slugged,
    path: `/about/news/${slugged}/`,
    entry: {
      title,
      date: daysAgo(number),
      origin: 'digest',
      topic: one(corpus.topics),
      summary: fitting(40, 220),
      description: `${fitting(70, 140)} (No. ${number})`,
      body,
      people: [...new Set([named(below(5)), named(below(5))])].map((person) => person.name),
      sources: SOURCES,
      reviewed: REVIEWED,
    },
  };
}

/** The event of this number: most are past, a quarter are within the next year, a twentieth are weekly. */
export function event(number, corpus) {
  const { one } = chooser(random(number + 2_000_000));
  const title = `${one(corpus.events).title}, no. ${number}`;
  const day = number % 4 === 0 ? daysAgo(-7 - ((number * 3) % 365)) : daysAgo(number * 7);
  const time =
    number % 20 === 10
      ? { weekly: { rule: 'FREQ=WEEKLY;BYDAY=TH', starts: '12:00', from: day, until: daysAgo(number * 7 - 120) } }
      : { dates: { start: day, end: day, starts: '12:00' } };
  const category = one(['teaching conference', 'grand rounds', 'meeting']);
  return { slug: `event-${number}`, entry: { title, category, time, audience: 'The whole department', sources: SOURCES, reviewed: REVIEWED } };
}
