export default {
  not_found: "We could not find that page.",
  not_found_title: "This path ends in the birches",
  not_found_hint:
    "It may have been moved, or it is not for everyone to see. Try the search, or start from home.",
  not_your_role: "This place is for another role. If it should be yours, tell an administrator.",
  forbidden_title: "This place is for others",
  sign_in_first: "Sign in first, then we'll bring you right back.",
  failed_title: "Something broke on our side",
  failed_hint:
    "It is not your doing, and nothing you wrote was lost on purpose. Please try again in a moment.",
  unavailable_title: "Just a moment",
  unavailable: "We are coming back right away. Nothing is lost.",
  unavailable_sent:
    "We are coming back right away. What you sent has not arrived yet: go back and send it again in a moment.",
  gone_title: "This conversation was taken away",
  gone_hint: "It stood here once, and is no more. There is plenty else to read.",
  gone_on: "See the conversations",
  go_home: "Go to the home page",
  too_many: "That was a little too fast. Please try again in {{seconds}} seconds.",
  too_large: "That is more than we can take at once.",
  foreign: "That came from another site, so we did not do it. Open the page again and try once more.",
  bad_form: "Something in the form was not as expected. Open the page again and try once more.",
  required: "Please fill this in.",
  too_short: "A little longer, please: at least {{min}} characters.",
  too_long: "A little shorter, please: at most {{max}} characters.",
  bad_choice: "Please choose one of the options.",
  summary: "Please look at the fields marked below.",
};
