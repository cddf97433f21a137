import type { ScenarioBook } from "./scenario-texts.ts";

/** Network, accounts and devices. */
export const workplaceScenariosEn: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN drops every {minutes} minutes",
      "Remote connection keeps breaking off",
      "VPN unusable from home since the update",
    ],
    problem:
      "Since this morning the VPN on my {laptop} drops every {minutes} minutes. I have to sign in again each time and lose whatever I had open in {app}. The rest of the internet works fine at home.",
    question:
      "Could you tell me whether you are on Wi-Fi or on a cable, and what the client shows under Help, About? That tells me if the update from last week reached you.",
    answer:
      "I am on Wi-Fi, the cable makes no difference though. The client says version 5.{count}.2.",
    resolution:
      "Your client had missed the last update, which fixes exactly this. I have pushed version 5.{count}.4 to your computer. Please restart it once; the connection has been stable in our log for an hour now.",
  },
  wifiMeetingRoom: {
    titles: [
      "No Wi-Fi in meeting room {room}",
      "Guests cannot join the network in {room}",
      "Wi-Fi in {room} too weak for video calls",
    ],
    problem:
      "In meeting room {room} the Wi-Fi disappears as soon as more than {count} people are in the room. We had to move a customer meeting into the corridor today, which was embarrassing.",
    question:
      "Is it the same for the guest network and for your own? And does the small lamp on the {router} in the ceiling shine white or orange?",
    answer: "Both networks are gone then. The lamp is orange and blinks.",
    resolution:
      "The {router} in {room} was fed by a damaged cable. Our technician has replaced it this morning and measured good signal in every corner. Could you try it in your next meeting?",
  },
  passwordReset: {
    titles: [
      "Forgot my password",
      "New password for {app}, please",
      "Password reset link has expired",
    ],
    problem:
      "I am back from holiday and cannot remember my password for {app}. The reset link you sent has expired in the meantime. Could you send me a new one?",
    question:
      "Of course. For safety: may I call you on the mobile number that we have on file, ending in {digits}?",
    answer: "Yes, that number is right. I am at my desk until {time}.",
    resolution:
      "As agreed on the phone I have sent you a new link. It is valid for 24 hours and asks you to choose a password of at least twelve characters.",
  },
  accountLocked: {
    titles: [
      "Account locked, cannot work",
      "Locked out after three attempts",
      "My account says it is disabled",
    ],
    problem:
      "My account has been locked since {earlier}. I typed the password correctly, I am sure of that. I have a deadline today and cannot reach any of my files.",
    question:
      "I can see {count} failed attempts from a phone. Do you perhaps still have the old password stored in the mail app of your phone or tablet?",
    answer: "Oh, that could be it. There is an old tablet at home that the children use.",
    resolution:
      "The old tablet kept trying the former password. I have unlocked your account and signed the tablet out, so it cannot lock you again. Please enter the new password there once.",
  },
  twoStepNewPhone: {
    titles: [
      "New phone, no codes any more",
      "Move two-step sign-in to a new phone",
      "Two-step codes are refused",
    ],
    problem:
      "I have a new phone, and the codes for the two-step sign-in did not come along. {app} lets me in nowhere without them. What do I have to do?",
    question:
      "Do you still have the old phone, or the sheet with backup codes that you printed at the beginning?",
    answer: "The old phone is already wiped, and I never printed the sheet, sorry.",
    resolution:
      "After your line manager confirmed your identity I have removed the old phone. At your next sign-in {app} shows a square code to scan with the new one. Please print the backup codes this time.",
  },
  newStarter: {
    titles: [
      "New colleague starts on Monday",
      "Accounts for {count} new colleagues",
      "Please prepare a workplace in {room}",
    ],
    problem:
      "On Monday a new colleague joins our team in {room}. Please prepare a {laptop}, a {dock}, mail, and access to {app} with the same rights as mine.",
    question:
      "Gladly. Which language should the keyboard have, and shall the colleague be allowed to approve invoices as you are?",
    answer: "English keyboard please, and no, approving is not needed in the beginning.",
    resolution:
      "Everything is ready: the {laptop} and the {dock} stand in {room}, the mailbox exists, and the first password lies in your tray in a sealed envelope.",
  },
  sharedFolderAccess: {
    titles: [
      "Access to the project folder",
      'No rights on the shared folder "Tender {count}"',
      "Please add me to the finance folder",
    ],
    problem:
      "I have taken over a project from a colleague, but the shared folder tells me that I have no permission. I would need to read and write there before {time} tomorrow.",
    question:
      "The folder has an owner who must agree. Could you name the manager who handed the project to you, so that I can ask for the approval?",
    answer: "That is the head of our department, she is in copy of this mail.",
    resolution:
      "The approval is here and you are a member of the group now. Please sign out and in once, then the folder opens.",
  },
  laptopSlow: {
    titles: [
      "{laptop} takes ten minutes to start",
      "My laptop has become painfully slow",
      "Laptop hangs when {app} is open",
    ],
    problem:
      "My {laptop} takes almost ten minutes until I can work with it in the morning, and the fan is loud all day. With {app} open it freezes now and then.",
    question:
      "How much free space does the computer show for drive C, and does it help to close the browser completely?",
    answer: "Only {count} GB are free. Closing the browser helps a little.",
    resolution:
      "Your drive was nearly full of old update files. I have cleaned up {minutes} GB and ordered a larger drive, which we fit in ten minutes when you come by. It already starts in under a minute.",
  },
  dockNoPicture: {
    titles: [
      "No picture through the {dock}",
      "Second screen stays black",
      "Screens flicker since the new dock",
    ],
    problem:
      "Since yesterday both screens stay black when I plug my {laptop} into the {dock}. Mouse and keyboard work, and directly on the laptop the screens work too.",
    question:
      "Could you unplug the power supply of the {dock} for one minute, then tell me whether the lamp on its front turns white?",
    answer:
      "I did that. The lamp turns white, the screens come on for a second and go black again.",
    resolution:
      "This is a known fault of the first series of the {dock}. A replacement with serial number {serial} is on its way to {room}; please hand the old one to the colleague who brings it.",
  },
  laptopReplacement: {
    titles: [
      "Replace my old laptop",
      "Laptop swap for {room}",
      "Battery swollen, replacement needed",
    ],
    problem:
      "My laptop is more than four years old and the battery lasts {minutes} minutes. According to the agreement it is due to be replaced by a {laptop}. When could that happen?",
    question:
      "I can offer Tuesday or Thursday morning. Is there any special software on it besides {app}?",
    answer: "Thursday is perfect. Only {app} and the label printer driver.",
    resolution:
      "The new {laptop}, serial number {serial}, is set up and your files are copied. The old machine is wiped and on its way to recycling; the certificate is attached to the order.",
  },
  printerJam: {
    titles: [
      "Paper jam in {printer}, {room}",
      "{printer} eats envelopes",
      "Printer in {room} prints stripes",
    ],
    problem:
      "The {printer} in {room} jams at every second page. We opened every flap that we could find, but there is no paper left inside.",
    question: "Which tray do you print from, and is the paper in it the thick one for letters?",
    answer: "Tray 2, ordinary paper. We opened a new package yesterday.",
    resolution:
      "A roller in tray 2 was worn out. Our technician has exchanged it and printed {minutes} pages without a jam. Thank you for leaving the stuck pages, they helped us find it.",
  },
  scanToMail: {
    titles: [
      "Scans do not arrive by mail",
      "Scan to mail from {room} fails",
      "{printer} refuses to send scans",
    ],
    problem:
      'The {printer} says "sent", but no scan has arrived in anyone\'s mailbox since last week. We scan delivery notes and need them the same day.',
    question:
      "Could you try once with your own address typed in by hand instead of the address book, please?",
    answer: "With the address typed in it works. From the address book it does not.",
    resolution:
      "The address book of the device still pointed to the old mail domain. I have loaded the new one and sent a test to everyone in your department.",
  },
};
