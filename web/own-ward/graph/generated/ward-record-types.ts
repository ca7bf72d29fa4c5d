import type { WardRecordType } from '../ward-record-type';

/** Written by "npm run operations". */
export const WARD_RECORD_TYPES: Readonly<Record<string, WardRecordType>> = {
  "WardTerm": {
    "noun": "term",
    "list": {
      "field": "terms",
      "filter": "TermFilter",
      "period": null
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary ordinal startsOn endsOn wardId",
    "readAt": {
      "ordinal": [
        "ordinal"
      ],
      "startsOn": [
        "startsOn"
      ],
      "endsOn": [
        "endsOn"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardTerm": "RecordWardTermInput",
      "correctWardTerm": "CorrectWardTermInput",
      "cancelWardTerm": "CancelRecordInput",
      "restoreWardTerm": "RestoreRecordInput",
      "removeWardTerm": "RemoveRecordInput",
      "shareWardTerm": "ShareRecordInput"
    },
    "children": []
  },
  "WardSession": {
    "noun": "session",
    "list": {
      "field": "sessions",
      "filter": "SessionFilter",
      "period": "openedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary ordinal kind openedOn closedOn wardId",
    "readAt": {
      "ordinal": [
        "ordinal"
      ],
      "kind": [
        "kind"
      ],
      "openedOn": [
        "openedOn"
      ],
      "closedOn": [
        "closedOn"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardSession": "RecordWardSessionInput",
      "correctWardSession": "CorrectWardSessionInput",
      "cancelWardSession": "CancelRecordInput",
      "restoreWardSession": "RestoreRecordInput",
      "removeWardSession": "RemoveRecordInput",
      "shareWardSession": "ShareRecordInput"
    },
    "children": []
  },
  "WardStandingMeeting": {
    "noun": "standingMeeting",
    "list": {
      "field": "standingMeetings",
      "filter": "StandingMeetingFilter",
      "period": "heldIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary ordinal kind heldOn subject wardId",
    "readAt": {
      "ordinal": [
        "ordinal"
      ],
      "kind": [
        "kind"
      ],
      "heldOn": [
        "heldOn"
      ],
      "subject": [
        "subject"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardStandingMeeting": "RecordWardStandingMeetingInput",
      "correctWardStandingMeeting": "CorrectWardStandingMeetingInput",
      "cancelWardStandingMeeting": "CancelRecordInput",
      "restoreWardStandingMeeting": "RestoreRecordInput",
      "removeWardStandingMeeting": "RemoveRecordInput",
      "shareWardStandingMeeting": "ShareRecordInput"
    },
    "children": []
  },
  "WardResolution": {
    "noun": "resolution",
    "list": {
      "field": "resolutions",
      "filter": "ResolutionFilter",
      "period": "issuedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary number title issuedOn wardId session { __typename id wardId version happenedOn summary cancelledAt sharedAt }",
    "readAt": {
      "number": [
        "number"
      ],
      "title": [
        "title"
      ],
      "issuedOn": [
        "issuedOn"
      ],
      "sessionId": [
        "session",
        "id"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardResolution": "RecordWardResolutionInput",
      "correctWardResolution": "CorrectWardResolutionInput",
      "cancelWardResolution": "CancelRecordInput",
      "restoreWardResolution": "RestoreRecordInput",
      "removeWardResolution": "RemoveRecordInput",
      "shareWardResolution": "ShareRecordInput"
    },
    "children": []
  },
  "WardDeputy": {
    "noun": "deputy",
    "list": {
      "field": "deputies",
      "filter": "DeputyFilter",
      "period": null
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary fullName servesFrom servesTo wardId",
    "readAt": {
      "fullName": [
        "fullName"
      ],
      "servesFrom": [
        "servesFrom"
      ],
      "servesTo": [
        "servesTo"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardDeputy": "RecordWardDeputyInput",
      "correctWardDeputy": "CorrectWardDeputyInput",
      "cancelWardDeputy": "CancelRecordInput",
      "restoreWardDeputy": "RestoreRecordInput",
      "removeWardDeputy": "RemoveRecordInput",
      "shareWardDeputy": "ShareRecordInput"
    },
    "children": []
  },
  "WardPost": {
    "noun": "post",
    "list": {
      "field": "posts",
      "filter": "PostFilter",
      "period": null
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary title holderName body isActing heldFrom heldTo wardId deputy { __typename id wardId version happenedOn summary cancelledAt sharedAt }",
    "readAt": {
      "title": [
        "title"
      ],
      "holderName": [
        "holderName"
      ],
      "body": [
        "body"
      ],
      "isActing": [
        "isActing"
      ],
      "heldFrom": [
        "heldFrom"
      ],
      "heldTo": [
        "heldTo"
      ],
      "deputyId": [
        "deputy",
        "id"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardPost": "RecordWardPostInput",
      "correctWardPost": "CorrectWardPostInput",
      "cancelWardPost": "CancelRecordInput",
      "restoreWardPost": "RestoreRecordInput",
      "removeWardPost": "RemoveRecordInput",
      "shareWardPost": "ShareRecordInput"
    },
    "children": []
  },
  "WardOversight": {
    "noun": "oversight",
    "list": {
      "field": "oversights",
      "filter": "OversightFilter",
      "period": null
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary title mandatedBy state scopeFrom scopeTo startedOn completedOn expectedCompletion reportDueAtSession reportedOn wardId reportedAtSession { __typename id wardId version happenedOn summary cancelledAt sharedAt } overseenUnits { __typename id wardId version happenedOn summary cancelledAt sharedAt } recommendations { __typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn } surveyVisits { __typename id wardId version happenedOn summary cancelledAt sharedAt }",
    "readAt": {
      "startedOn": [
        "startedOn"
      ],
      "completedOn": [
        "completedOn"
      ],
      "reportedOn": [
        "reportedOn"
      ],
      "reportedSessionId": [
        "reportedAtSession",
        "id"
      ],
      "title": [
        "title"
      ],
      "mandatedBy": [
        "mandatedBy"
      ],
      "scopeFrom": [
        "scopeFrom"
      ],
      "scopeTo": [
        "scopeTo"
      ],
      "expectedCompletion": [
        "expectedCompletion"
      ],
      "reportDueAtSession": [
        "reportDueAtSession"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardOversight": "RecordWardOversightInput",
      "correctWardOversight": "CorrectWardOversightInput",
      "cancelWardOversight": "CancelRecordInput",
      "restoreWardOversight": "RestoreRecordInput",
      "removeWardOversight": "RemoveRecordInput",
      "shareWardOversight": "ShareRecordInput",
      "startWardOversight": "StartWardOversightInput",
      "completeWardOversight": "CompleteWardOversightInput",
      "reportWardOversight": "ReportWardOversightInput",
      "undoStepWardOversight": "UndoStepInput",
      "correctStepWardOversight": "CorrectStepWardOversightInput"
    },
    "children": [
      {
        "field": "overseenUnits",
        "kind": "WardOverseenUnit",
        "by": "oversightId"
      },
      {
        "field": "recommendations",
        "kind": "WardOversightRecommendation",
        "by": "oversightId"
      },
      {
        "field": "surveyVisits",
        "kind": "WardSurveyVisit",
        "by": "oversightId"
      }
    ]
  },
  "WardOverseenUnit": {
    "noun": "overseenUnit",
    "list": null,
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary name wardId",
    "readAt": {
      "name": [
        "name"
      ],
      "namedOn": [
        "happenedOn"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardOverseenUnit": "RecordWardOverseenUnitInput",
      "correctWardOverseenUnit": "CorrectWardOverseenUnitInput",
      "cancelWardOverseenUnit": "CancelRecordInput",
      "restoreWardOverseenUnit": "RestoreRecordInput",
      "removeWardOverseenUnit": "RemoveRecordInput",
      "shareWardOverseenUnit": "ShareRecordInput"
    },
    "children": []
  },
  "WardOversightRecommendation": {
    "noun": "oversightRecommendation",
    "list": {
      "field": "oversightRecommendations",
      "filter": "OversightRecommendationFilter",
      "period": null
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary addressee content madeOn dueOn state doneOn wardId oversight { __typename id wardId version happenedOn summary cancelledAt sharedAt state }",
    "readAt": {
      "doneOn": [
        "doneOn"
      ],
      "oversightId": [
        "oversight",
        "id"
      ],
      "addressee": [
        "addressee"
      ],
      "content": [
        "content"
      ],
      "madeOn": [
        "madeOn"
      ],
      "dueOn": [
        "dueOn"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardOversightRecommendation": "RecordWardOversightRecommendationInput",
      "correctWardOversightRecommendation": "CorrectWardOversightRecommendationInput",
      "cancelWardOversightRecommendation": "CancelRecordInput",
      "restoreWardOversightRecommendation": "RestoreRecordInput",
      "removeWardOversightRecommendation": "RemoveRecordInput",
      "shareWardOversightRecommendation": "ShareRecordInput",
      "finishWardOversightRecommendation": "FinishWardOversightRecommendationInput",
      "undoStepWardOversightRecommendation": "UndoStepInput",
      "correctStepWardOversightRecommendation": "CorrectStepWardOversightRecommendationInput"
    },
    "children": []
  },
  "WardSurveyVisit": {
    "noun": "surveyVisit",
    "list": {
      "field": "surveyVisits",
      "filter": "SurveyVisitFilter",
      "period": "visitedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary visitedOn siteKind siteName wardId oversight { __typename id wardId version happenedOn summary cancelledAt sharedAt state }",
    "readAt": {
      "visitedOn": [
        "visitedOn"
      ],
      "siteKind": [
        "siteKind"
      ],
      "siteName": [
        "siteName"
      ],
      "oversightId": [
        "oversight",
        "id"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardSurveyVisit": "RecordWardSurveyVisitInput",
      "correctWardSurveyVisit": "CorrectWardSurveyVisitInput",
      "cancelWardSurveyVisit": "CancelRecordInput",
      "restoreWardSurveyVisit": "RestoreRecordInput",
      "removeWardSurveyVisit": "RemoveRecordInput",
      "shareWardSurveyVisit": "ShareRecordInput"
    },
    "children": []
  },
  "WardVoterContact": {
    "noun": "contact",
    "list": {
      "field": "voterContacts",
      "filter": "HeldInFilter",
      "period": "heldIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary heldOn place attending speaking wardId recommendations(first: 100, orderBy: OLDEST_FIRST) { totalCount nodes { __typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue } }",
    "readAt": {
      "heldOn": [
        "heldOn"
      ],
      "place": [
        "place"
      ],
      "attending": [
        "attending"
      ],
      "speaking": [
        "speaking"
      ]
    },
    "hasWarnings": true,
    "inputs": {
      "recordWardVoterContact": "RecordWardVoterContactInput",
      "correctWardVoterContact": "CorrectWardVoterContactInput",
      "cancelWardVoterContact": "CancelRecordInput",
      "restoreWardVoterContact": "RestoreRecordInput",
      "removeWardVoterContact": "RemoveRecordInput",
      "shareWardVoterContact": "ShareRecordInput"
    },
    "children": [
      {
        "field": "recommendations",
        "kind": "WardRecommendation",
        "by": "contactId"
      }
    ]
  },
  "WardRecommendation": {
    "noun": "recommendation",
    "list": {
      "field": "recommendations",
      "filter": "RecommendationFilter",
      "period": "raisedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary raisedOn content state competentLevel responsibleBody answeredOn transferredOn dueOn respondedOn outcome response extensionCount stateOn isOverdue overdueSince daysOverdue wardId passedUpAt handling { __typename state responsibleBody dueOn respondedOn outcome asOf } contact { __typename id wardId version happenedOn summary cancelledAt sharedAt } mergedInto { __typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue } reminders { __typename id wardId version happenedOn summary cancelledAt sharedAt }",
    "readAt": {
      "answeredOn": [
        "answeredOn"
      ],
      "response": [
        "response"
      ],
      "mergedOn": [
        "stateOn"
      ],
      "competentLevel": [
        "competentLevel"
      ],
      "passedUpOn": [
        "transferredOn"
      ],
      "responsibleBody": [
        "responsibleBody"
      ],
      "dueOn": [
        "dueOn"
      ],
      "respondedOn": [
        "respondedOn"
      ],
      "outcome": [
        "outcome"
      ],
      "mergedIntoId": [
        "mergedInto",
        "id"
      ],
      "contactId": [
        "contact",
        "id"
      ],
      "content": [
        "content"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardRecommendation": "RecordWardRecommendationInput",
      "correctWardRecommendation": "CorrectWardRecommendationInput",
      "cancelWardRecommendation": "CancelRecordInput",
      "restoreWardRecommendation": "RestoreRecordInput",
      "removeWardRecommendation": "RemoveRecordInput",
      "shareWardRecommendation": "ShareRecordInput",
      "answerAtMeetingWardRecommendation": "AnswerAtMeetingWardRecommendationInput",
      "consolidateWardRecommendation": "ConsolidateWardRecommendationInput",
      "classifyWardRecommendation": "ClassifyWardRecommendationInput",
      "transferWardRecommendation": "TransferWardRecommendationInput",
      "extendWardRecommendation": "ExtendWardRecommendationInput",
      "forwardWardRecommendation": "ForwardWardRecommendationInput",
      "beginResolutionWardRecommendation": "BeginResolutionWardRecommendationInput",
      "carryOverWardRecommendation": "CarryOverWardRecommendationInput",
      "respondWardRecommendation": "RespondWardRecommendationInput",
      "placeUnderOversightWardRecommendation": "PlaceUnderOversightWardRecommendationInput",
      "closeWardRecommendation": "CloseWardRecommendationInput",
      "returnWardRecommendation": "ReturnWardRecommendationInput",
      "mergeWardRecommendation": "MergeWardRecommendationInput",
      "passUpWardRecommendation": "PassUpWardRecommendationInput",
      "undoStepWardRecommendation": "UndoStepInput",
      "correctStepWardRecommendation": "CorrectStepWardRecommendationInput"
    },
    "children": [
      {
        "field": "reminders",
        "kind": "WardReminder",
        "by": "recommendationId"
      }
    ]
  },
  "WardReception": {
    "noun": "reception",
    "list": {
      "field": "receptions",
      "filter": "HeldInFilter",
      "period": "heldIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary receivedAt citizenCount receivedBy wardId",
    "readAt": {
      "receivedAt": [
        "receivedAt"
      ],
      "citizenCount": [
        "citizenCount"
      ],
      "receivedBy": [
        "receivedBy"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardReception": "RecordWardReceptionInput",
      "correctWardReception": "CorrectWardReceptionInput",
      "cancelWardReception": "CancelRecordInput",
      "restoreWardReception": "RestoreRecordInput",
      "removeWardReception": "RemoveRecordInput",
      "shareWardReception": "ShareRecordInput"
    },
    "children": []
  },
  "WardPetition": {
    "noun": "petition",
    "list": {
      "field": "petitions",
      "filter": "PetitionFilter",
      "period": "receivedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary kind receivedOn state disposition disposedOn handledBy returnReason dueOn extensionCount resultOn stateOn isOverdue overdueSince daysOverdue petitioner { __typename name address phone } content wardId passedUpAt handling { __typename state disposition dueOn resultOn asOf } reminders { __typename id wardId version happenedOn summary cancelledAt sharedAt }",
    "readAt": {
      "closedOn": [
        "stateOn"
      ],
      "passedUpOn": [
        "disposedOn"
      ],
      "handledBy": [
        "handledBy"
      ],
      "dueOn": [
        "dueOn"
      ],
      "resultOn": [
        "resultOn"
      ],
      "returnReason": [
        "returnReason"
      ],
      "kind": [
        "kind"
      ],
      "receivedOn": [
        "receivedOn"
      ],
      "petitionerName": [
        "petitioner",
        "name"
      ],
      "petitionerAddress": [
        "petitioner",
        "address"
      ],
      "petitionerPhone": [
        "petitioner",
        "phone"
      ],
      "content": [
        "content"
      ]
    },
    "hasWarnings": true,
    "inputs": {
      "recordWardPetition": "RecordWardPetitionInput",
      "correctWardPetition": "CorrectWardPetitionInput",
      "cancelWardPetition": "CancelRecordInput",
      "restoreWardPetition": "RestoreRecordInput",
      "removeWardPetition": "RemoveRecordInput",
      "shareWardPetition": "ShareRecordInput",
      "classifyWardPetition": "ClassifyWardPetitionInput",
      "transferWardPetition": "TransferWardPetitionInput",
      "forwardWardPetition": "ForwardWardPetitionInput",
      "awaitResultWardPetition": "AwaitResultWardPetitionInput",
      "extendWardPetition": "ExtendWardPetitionInput",
      "receiveResultWardPetition": "ReceiveResultWardPetitionInput",
      "returnWardPetition": "ReturnWardPetitionInput",
      "guideWardPetition": "GuideWardPetitionInput",
      "answerWardPetition": "AnswerWardPetitionInput",
      "fileWardPetition": "FileWardPetitionInput",
      "closeWardPetition": "CloseWardPetitionInput",
      "passUpWardPetition": "PassUpWardPetitionInput",
      "undoStepWardPetition": "UndoStepInput",
      "correctStepWardPetition": "CorrectStepWardPetitionInput"
    },
    "children": [
      {
        "field": "reminders",
        "kind": "WardReminder",
        "by": "petitionId"
      }
    ]
  },
  "WardDialogue": {
    "noun": "dialogue",
    "list": {
      "field": "dialogues",
      "filter": "HeldInFilter",
      "period": "heldIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary heldOn topic citizenCount wardId",
    "readAt": {
      "heldOn": [
        "heldOn"
      ],
      "topic": [
        "topic"
      ],
      "citizenCount": [
        "citizenCount"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardDialogue": "RecordWardDialogueInput",
      "correctWardDialogue": "CorrectWardDialogueInput",
      "cancelWardDialogue": "CancelRecordInput",
      "restoreWardDialogue": "RestoreRecordInput",
      "removeWardDialogue": "RemoveRecordInput",
      "shareWardDialogue": "ShareRecordInput"
    },
    "children": []
  },
  "WardReminder": {
    "noun": "reminder",
    "list": null,
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary number sentOn recipient wardId recommendation { __typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue } petition { __typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn isOverdue }",
    "readAt": {
      "number": [
        "number"
      ],
      "sentOn": [
        "sentOn"
      ],
      "recipient": [
        "recipient"
      ],
      "recommendationId": [
        "recommendation",
        "id"
      ],
      "petitionId": [
        "petition",
        "id"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "recordWardReminder": "RecordWardReminderInput",
      "correctWardReminder": "CorrectWardReminderInput",
      "cancelWardReminder": "CancelRecordInput",
      "restoreWardReminder": "RestoreRecordInput",
      "removeWardReminder": "RemoveRecordInput",
      "shareWardReminder": "ShareRecordInput"
    },
    "children": []
  },
  "WardReturnRequest": {
    "noun": "returnRequest",
    "list": {
      "field": "returnRequests",
      "filter": "WardCoordinationFilter",
      "period": "happenedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary wardId state requestedOn dueOn note acknowledgedAt acknowledgedBy period",
    "readAt": {},
    "hasWarnings": false,
    "inputs": {
      "acknowledgeReturnRequest": "AcknowledgeReturnRequestInput"
    },
    "children": []
  },
  "WardGuidance": {
    "noun": "guidance",
    "list": {
      "field": "guidance",
      "filter": "WardCoordinationFilter",
      "period": "happenedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state dueOn",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary wardId kind title body sentOn dueOn state acknowledgedAt acknowledgedBy progress doneOn",
    "readAt": {
      "progress": [
        "progress"
      ],
      "doneOn": [
        "doneOn"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "acknowledgeGuidance": "AcknowledgeGuidanceInput",
      "reportGuidanceProgress": "ReportGuidanceProgressInput",
      "completeGuidance": "CompleteGuidanceInput",
      "undoStepWardGuidance": "UndoStepInput",
      "correctStepWardGuidance": "CorrectStepWardGuidanceInput"
    },
    "children": []
  },
  "WardReturn": {
    "noun": "return",
    "list": {
      "field": "returns",
      "filter": "WardCoordinationFilter",
      "period": "happenedIn"
    },
    "line": "__typename id wardId version happenedOn summary cancelledAt sharedAt state",
    "whole": "__typename id recordId version cancelledAt deletedAt sharedAt happenedOn summary wardId state comment submission submittedAt submittedBy sha256 decidedAt decisionNote period figures { code value comment } notKept",
    "readAt": {
      "comment": [
        "comment"
      ],
      "period": [
        "period"
      ]
    },
    "hasWarnings": false,
    "inputs": {
      "startReturn": "StartReturnInput",
      "commentReturn": "CommentReturnInput",
      "submitReturn": "SubmitReturnInput"
    },
    "children": []
  }
};
