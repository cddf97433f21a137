import type { LanguageWords } from "../lexicon.ts";

/** English as customers of a service desk write it. */
export const wordsEn: LanguageWords = {
  weights: [
    [
      -4,
      "unacceptable, outrageous, worst, disgusting, furious, scandalous, rip off, waste of time, waste of money",
    ],
    [
      -3,
      "terrible, horrible, awful, appalling, angry, fed up, ridiculous, disappointed, disappointing, disappointment, complaint, nightmare, had enough, sick of, losing patience, let down, rude, incompetent, unreliable, misleading, refund immediately",
    ],
    [
      -2,
      "crash, crashes, crashed, crashing, broken, breaks, broke, fails, failed, failing, failure, outage, annoyed, annoying, frustrated, frustrating, frustration, unhappy, dissatisfied, lost, ruined, delayed, late again, yet again, still waiting, nobody answers, no answer, no reply, no response, overcharged, charged twice, faulty, defective, damaged, useless, stuck, locked out, worried, keeps happening, came back, no longer works, stopped working, takes forever, far too long, wrong item, have not heard, haven't heard, heard nothing, was busy, too early, as before",
    ],
    [
      -1,
      "error, errors, wrong, slow, slower, missing, freezes, frozen, hangs, drops, disconnects, jammed, jams, bounces, bounced, expired, urgent, deadline, unfortunately, confusing, confused, difficult, impossible, twice, again, suspicious, rejected, denied, unable, cannot, refuses, empty, blank, incorrect, strange, late, delay",
    ],
    [
      0,
      "help, please, like, like to, no, want, best, kind, dear, kind regards, best regards, best wishes, warm regards, yours sincerely, yours faithfully, thanks in advance, thank you in advance, good morning, good afternoon, good evening, good day, share, shared, matter, matters, number, support, top, free, join, cut, alone, natural, pay, demand, block, yes, trust, battery, cover, opportunity, certain, certainly, true, legal, fit, fine print, right, allow, problem free, sign in, charge, kindly, cool down, self, solution, hope, hopes, wish, wishing, safe side, reach, important, good, access, work, prepare, grows, invitation, invitations, advance, back, safety, agreed, agree, active, extend, accepted, promised, approve, approving, approval, cleaned, power, noticed, notice, rest, effect, fan, question, questions, leaving, leaves, leave, long, limit, valid, corner, concerns, concern, charged, progress, introduction, offer, open, weak, accept, accepting, confirm, confirmed, protect, protected, security, secure, growth, growing, increase, increased, interest, interested, chance, chances, care, feeling, special, hard, mail, problem is, original, dead, drop, drop off, fire, hell, miss, silent, stop, stopped, stops, vision, ease, game, grant, granted, improve, improvement, permission, big, greater, large, larger, huge, fresh, safe, solid, solve, solving, solutions, promise, united, value, warm, welcome, worth",
    ],
    [0.5, "works, working, work fine, worked"],
    [
      1,
      "fine, ok, okay, thanks, thank you, clear, sorted, useful, looking forward, works fine, no hurry, no rush, understand",
    ],
    [
      2,
      "solved, resolved, fixed, helpful, works again, working again, works now, works fine now, quick, fast, friendly, smooth, smoothly, pleased, glad, grateful, satisfied, many thanks, thank you very much, thanks a lot, well done, good job, easy, appreciate, appreciated, nice",
    ],
    [
      3,
      "great, excellent, happy, delighted, brilliant, impressed, love, loved, lovely, very good, thank you so much, awesome, fantastic job",
    ],
    [4, "fantastic, wonderful, amazing, outstanding, perfect, superb, best service, best support"],
  ],
  negators:
    "not, no, never, don't, doesn't, didn't, isn't, wasn't, aren't, weren't, won't, can't, cannot, couldn't, wouldn't, shouldn't, haven't, hasn't, hadn't, without, nothing, nobody, neither, nor, hardly, barely, dont, doesnt, didnt, isnt, cant, wont",
  intensifiers: [
    [
      1.5,
      "very, extremely, absolutely, really, totally, completely, incredibly, so, utterly, truly, super, deeply",
    ],
    [0.6, "slightly, somewhat, rather, fairly, a bit, bit, little, quite, partly"],
  ],
  turns: "but, however, although, though, because, otherwise, and",
};
