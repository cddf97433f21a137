import type { Phrases } from "./phrases.ts";

export const phrasesEn: Phrases = {
  customerGreetings: ["Hi,", "Hello,", "Dear service desk,", "Good morning,"],
  customerClosings: ["Best regards", "Kind regards", "Thanks in advance", "Cheers"],
  agentGreetings: ["Hi {name},", "Hello {name},", "Dear {name},"],
  agentClosings: ["Best regards", "Kind regards", "Have a nice day"],
  acknowledgements: [
    "Thank you for your message. I have taken it over and will be back with an answer within a working day.",
    "We have received your request and are looking into it. You need not do anything for now.",
    "Thanks for the clear description. I am trying to reproduce it here and will write as soon as I know more.",
  ],
  reminders: [
    "I still need your answer to my last question to go on. Did you find the time?",
    "Just a short reminder: without the details I asked for I cannot go on. A short answer is enough.",
  ],
  delays: [
    "Our supplier has confirmed the fault and promised an answer within two days. I keep an eye on it and will write to you then.",
    "I have passed this on to the technical team. They expect to have a result tomorrow.",
  ],
  nudges: [
    "Is there any news? We are still waiting and it is getting urgent.",
    "I have not heard anything since my last mail. Could somebody please look at this?",
    "Any progress here? The number {number} on the phone was busy all morning.",
  ],
  repairThanks: ["It works again. Thank you for the quick help!"],
  thanks: [
    "Perfect, thanks a lot. You can close this.",
    "Great, everything is fine now. Thank you.",
    "Solved, thanks.",
  ],
  selfSolved: [
    "Please forget it, I found the mistake myself. It was a setting on my side.",
    "It has sorted itself out after a restart. Sorry for the trouble.",
  ],
  relapses: [
    "Unfortunately the same thing is back today. Could you open this again?",
    "I was happy too early: it worked for two days and now it is the same as before.",
  ],
  secondRepairs: [
    "I am sorry that it came back. This time we have removed the cause and not only the effect, and I have tested it together with a colleague.",
    "Thanks for telling us. I found a second place with the same mistake and have corrected it too.",
  ],
};
