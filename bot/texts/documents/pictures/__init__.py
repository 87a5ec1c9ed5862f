"""Pictures of what was counted or said: drawn as SVG, turned into PNG by resvg."""
