"""A sign for each branch, drawn with a pen on a square of fourteen points: told apart without colour."""

from guides.map.view import Icon

_CIRCLE = "M1 7a6 6 0 1 0 12 0a6 6 0 1 0-12 0"

STROKES: dict[Icon, str] = {
    Icon.INFO: _CIRCLE + "M7 6.4v3.8M7 3.8v.2",
    Icon.CONDITIONS: "M1.8 7.4l3.6 3.8l7-8",
    Icon.MATERIALS: "M2.8 1h5.6l3 3v9h-8.6zM8.2 1.2v3h3M5 7.2h4M5 9.8h4",
    Icon.FORM: "M1.4 2h11.2v10.2h-11.2zM1.4 4.8h11.2M3.8 7.4h2M8 7.4h2.4M3.8 9.8h2M8 9.8h2.4",
    Icon.STEPS: "M1.4 1.6h4.4v3.8h-4.4zM8.4 8.6h4.4v3.8h-4.4zM3.6 5.4v5.1h4.6",
    Icon.TIME: _CIRCLE + "M7 3.4v3.8l2.6 1.7",
    Icon.VISITS: "M7 13.2c-3-3.6-4.5-5.6-4.5-7.7a4.5 4.5 0 0 1 9 0c0 2.1-1.5 4.1-4.5 7.7z"
    "M5.5 5.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
    Icon.FEES: "M3.2 1.4l3.8 5.2l3.8-5.2M7 6.6v6.2M3.8 7.2h6.4M3.8 9.9h6.4",
    Icon.RESULTS: "M3.2 4.8a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0M4.8 8.2l-.9 4.9l3.1-1.7l3.1 1.7l-.9-4.9",
    Icon.BASIS: "M7 1.2v11.4M4.2 12.6h5.6M2.6 3h8.8M2.6 3l-1.8 4.6a1.9 1.9 0 0 0 3.6 0z"
    "M11.4 3l-1.8 4.6a1.9 1.9 0 0 0 3.6 0z",
    Icon.CONTACT: "M1.4 2h11.2v7.6h-6l-2.8 2.8v-2.8h-2.4z",
    Icon.QUESTIONS: _CIRCLE + "M5.2 5.5a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.4M7 10.2v.2",
}
"""The pen's way for each sign."""
